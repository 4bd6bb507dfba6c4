package seizures.domain.contribution;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Ingredient;
import seizures.contract.Item;
import seizures.contract.Quantity;
import seizures.contract.Role;
import seizures.contract.Seizure;
import seizures.contract.SharedAmount;
import seizures.domain.registry.Registers;

/**
 * What each substance of each item counts for. What is REFUTED counts for nothing, and no mass is counted as a
 * substance's own that may be another's: ten kilograms of cocaine with a trace of fentanyl are not ten of fentanyl.
 */
public final class Contributions {
    private static final BigInteger MOST_PURE = BigInteger.TEN.pow(15);

    private Contributions() {}

    /** What each substance of each item adds; one that a laboratory has refuted adds nothing. */
    public static List<Contribution> of(Seizure seizure) {
        var contributions = new ArrayList<Contribution>();
        for (var item : seizure.items()) {
            for (var substance : item.substances()) {
                if (substance.evidence() != Evidence.REFUTED) {
                    contributions.add(of(item, substance));
                }
            }
        }
        return List.copyOf(contributions);
    }

    /** What the contributions of each item have in common, so that a sum over several substances counts it once. */
    public static List<SharedAmount> shared(Seizure seizure) {
        var shared = new ArrayList<SharedAmount>();
        for (var item : seizure.items()) {
            var quantity = item.quantity();
            var contributions = item.substances().stream()
                    .filter(substance -> substance.evidence() != Evidence.REFUTED)
                    .map(substance -> of(item, substance))
                    .toList();
            shared.addAll(SharedAmounts.of(
                    contributions,
                    zeroWithout(quantity.micrograms()),
                    zeroWithout(quantity.count()),
                    zeroWithout(quantity.microlitres())));
        }
        return List.copyOf(shared);
    }

    private static long zeroWithout(@Nullable Long amount) {
        return amount == null ? 0 : amount;
    }

    /** Whether the pure substance in each item's pieces is at most 10^15 µg, as any quantity. */
    public static boolean isCountable(Seizure seizure) {
        return seizure.items().stream()
                .allMatch(item -> item.substances().stream()
                        .allMatch(substance -> isCountable(item.quantity(), substance.activePerUnit())));
    }

    /** Whether that many pieces of that content hold at most 10^15 µg; true where either is not known. */
    public static boolean isCountable(Quantity pieces, @Nullable Quantity activePerUnit) {
        if (pieces.count() == null || activePerUnit == null || activePerUnit.micrograms() == null) {
            return true;
        }
        return BigInteger.valueOf(pieces.count())
                        .multiply(BigInteger.valueOf(activePerUnit.micrograms()))
                        .compareTo(MOST_PURE)
                <= 0;
    }

    private static Contribution of(Item item, Ingredient substance) {
        var quantity = item.quantity();
        if (quantity.micrograms() != null) {
            return ofMass(quantity.micrograms(), item, substance);
        }
        if (quantity.count() != null) {
            return ofPieces(quantity.count(), item, substance);
        }
        return ofVolume(quantity.microlitres() == null ? 0 : quantity.microlitres(), item, substance);
    }

    /**
     * A stated share is a share of the gross mass; without one a main substance has all of it and a minor one only
     * its pure mass, where a laboratory found that. Half to even.
     */
    private static Contribution ofMass(long mass, Item item, Ingredient substance) {
        var purity = substance.purity();
        boolean minor = substance.role() == Role.ADULTERANT || substance.role() == Role.DILUENT;
        long pure = purity == null ? 0 : purity.of(mass);
        long own;
        if (substance.share() != null) {
            own = substance.share().of(mass);
        } else if (minor) {
            own = pure;
        } else {
            own = mass;
        }
        boolean unconverted = minor && substance.share() == null && purity == null;
        return new Contribution(
                substance.substance(),
                item.form(),
                substance.evidence(),
                own,
                purity == null ? 0 : own,
                pure,
                0,
                0,
                0,
                0,
                0,
                unconverted ? 1 : 0);
    }

    /** Tablets and capsules are pills of every substance in them; other pieces only where their content is known. */
    private static Contribution ofPieces(long pieces, Item item, Ingredient substance) {
        var active = substance.activePerUnit() == null
                ? null
                : substance.activePerUnit().micrograms();
        boolean assayed = active != null;
        boolean pills = assayed
                || item.quantity().unit().equals("{tablet}")
                || item.quantity().unit().equals("{capsule}");
        return new Contribution(
                substance.substance(),
                item.form(),
                substance.evidence(),
                0,
                0,
                0,
                pills ? pieces : 0,
                assayed ? pieces : 0,
                active == null ? 0 : Math.multiplyExact(pieces, active),
                0,
                pills ? 0 : pieces,
                !pills && isDoseLike(item, substance) ? 1 : 0);
    }

    private static Contribution ofVolume(long volume, Item item, Ingredient substance) {
        return new Contribution(
                substance.substance(),
                item.form(),
                substance.evidence(),
                0,
                0,
                0,
                0,
                0,
                0,
                substance.share() == null ? volume : substance.share().of(volume),
                0,
                isDoseLike(item, substance) ? 1 : 0);
    }

    /**
     * Whether somebody may ask how many doses it is: of presses, dies and precursors nobody does. By the register of the
     * build, so that the same log gives the same changes whatever registrars entered meanwhile.
     */
    private static boolean isDoseLike(Item item, Ingredient substance) {
        if (item.form().isEquipment()) {
            return false;
        }
        return switch (Registers.BASE.substances().classOf(substance.substance())) {
            case EQUIPMENT, PRECURSOR -> false;
            case DRUG, CUTTING_AGENT, UNKNOWN -> true;
        };
    }
}
