package seizures.stats.changes;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import seizures.domain.registry.Ports;
import seizures.domain.registry.Substances;

/**
 * A report that counts, as another may be of the same seizure.
 *
 * @param substances as the register names them today, with what there is of each
 */
record StandingReport(Change change, Map<String, Amount> substances) {
    /** @param pills tablets, capsules and other pieces of known content */
    record Amount(long micrograms, long pills) {
        private static final BigDecimal NEAR = new BigDecimal("0.9");

        Amount plus(Amount other) {
            return new Amount(micrograms + other.micrograms, pills + other.pills);
        }

        /** Whether mass or pills differ by a tenth at most. */
        boolean isNear(Amount other) {
            return isNear(micrograms, other.micrograms) || isNear(pills, other.pills);
        }

        private static boolean isNear(long one, long other) {
            return one > 0
                    && other > 0
                    && BigDecimal.valueOf(Math.min(one, other))
                                    .compareTo(NEAR.multiply(BigDecimal.valueOf(Math.max(one, other))))
                            >= 0;
        }
    }

    static StandingReport of(Change change) {
        var substances = new TreeMap<String, Amount>();
        change.contributions()
                .forEach(part -> substances.merge(
                        Substances.today(part.substance()).code(),
                        new Amount(part.micrograms(), part.pills()),
                        Amount::plus));
        return new StandingReport(change, substances);
    }

    /** Where it was and on which day: what two reports of one seizure have in common. */
    String placeAndDay() {
        var area = Ports.areaOf(change.place().port());
        var place = area.equals(Ports.NO_AREA)
                ? Ports.identityOf(change.place().port()).toString()
                : area;
        return change.occurredOn() + " " + place;
    }

    String agency() {
        return change.place().agency().code();
    }

    boolean isAtPortOf(StandingReport other) {
        return Ports.identityOf(change.place().port())
                .equals(Ports.identityOf(other.change.place().port()));
    }

    /** Whether it says that the other's agency took part. */
    boolean names(StandingReport other) {
        return change.place().participants().contains(other.change.place().agency());
    }

    Set<String> sharedWith(StandingReport other) {
        var shared = new TreeSet<>(substances.keySet());
        shared.retainAll(other.substances.keySet());
        return shared;
    }

    boolean isNear(StandingReport other) {
        return substances.entrySet().stream().anyMatch(own -> {
            var there = other.substances.get(own.getKey());
            return there != null && own.getValue().isNear(there);
        });
    }
}
