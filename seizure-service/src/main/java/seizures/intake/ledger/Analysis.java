package seizures.intake.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.contract.Ingredient;
import seizures.contract.Item;
import seizures.contract.LabResult;
import seizures.contract.LabResult.Finding;
import seizures.contract.Role;
import seizures.contract.Seizure;
import seizures.contract.SubstanceCode;
import seizures.domain.registry.Registers;
import seizures.domain.registry.SubstanceRegister;
import seizures.domain.registry.Substances;

/** What a laboratory's findings make of a record. A finding replaces what it states and leaves what it does not. */
final class Analysis {
    private static final SubstanceRegister REGISTER = Registers.BASE.substances();

    private Analysis() {}

    /** The result with each substance under the name that the record has for it. */
    static LabResult inTheWordsOf(Seizure seizure, LabResult result) {
        return fits(result, seizure)
                ? new LabResult(
                        result.resultId(),
                        result.laboratory(),
                        result.analysedOn(),
                        result.findings().stream()
                                .map(finding -> inTheWordsOf(seizure.items().get(finding.item()), finding))
                                .toList())
                : result;
    }

    private static Finding inTheWordsOf(Item item, Finding finding) {
        var name = item.substances().stream()
                .map(Ingredient::substance)
                .filter(reported -> Substances.today(reported).equals(Substances.today(finding.substance())))
                .findFirst()
                .orElse(finding.substance());
        return new Finding(
                finding.item(),
                name,
                finding.evidence(),
                finding.role(),
                finding.purity(),
                finding.activePerUnit(),
                finding.uncertainty());
    }

    /** Whether the record has every item that the result speaks of. */
    static boolean fits(LabResult result, Seizure seizure) {
        return result.findings().stream()
                .allMatch(finding ->
                        finding.item() >= 0 && finding.item() < seizure.items().size());
    }

    static Seizure merge(Seizure seizure, LabResult result) {
        var items = new ArrayList<>(seizure.items());
        for (var finding : result.findings()) {
            items.set(finding.item(), merge(items.get(finding.item()), finding, result.laboratory()));
        }
        return seizure.withItems(List.copyOf(items));
    }

    private static Item merge(Item item, Finding finding, String laboratory) {
        var substances = new ArrayList<>(item.substances());
        int at = placeOf(finding.substance(), substances);
        if (at < 0) {
            var role = finding.role() == null ? Role.ADULTERANT : finding.role();
            substances.add(found(
                    new Ingredient(finding.substance(), role, finding.evidence(), null, null, null, null, null),
                    finding,
                    laboratory));
        } else {
            substances.set(at, found(substances.get(at), finding, laboratory));
        }
        return new Item(item.form(), item.quantity(), item.quantityMethod(), List.copyOf(substances));
    }

    /**
     * By what the codes mean in the build, so that a result finds a substance that was reported before it had a code, and
     * the same log gives the same records whatever registrars entered meanwhile: of what they adopted, the intake states
     * the name that the record has.
     */
    private static int placeOf(SubstanceCode substance, List<Ingredient> substances) {
        for (int i = 0; i < substances.size(); i++) {
            if (REGISTER.today(substances.get(i).substance()).equals(REGISTER.today(substance))) {
                return i;
            }
        }
        return -1;
    }

    private static Ingredient found(Ingredient before, Finding finding, String laboratory) {
        return new Ingredient(
                before.substance(),
                before.role(),
                finding.evidence(),
                before.share(),
                newer(finding.purity(), before.purity()),
                newer(finding.activePerUnit(), before.activePerUnit()),
                newer(finding.uncertainty(), before.uncertainty()),
                laboratory);
    }

    private static <T> @Nullable T newer(@Nullable T found, @Nullable T before) {
        return found == null ? before : found;
    }
}
