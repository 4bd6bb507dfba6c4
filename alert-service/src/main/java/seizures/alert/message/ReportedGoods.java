package seizures.alert.message;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Fact;
import seizures.alert.series.Point;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.SeizureId;
import seizures.contract.Statistic;
import seizures.contract.Tally;
import seizures.domain.doses.DoseMethod;
import seizures.domain.doses.Doses;
import seizures.domain.doses.Lot;

/**
 * What the points of an alert come to, as known now.
 *
 * @param facts of each seizure that is left, the last one said of it
 */
record ReportedGoods(Map<Lot, Tally> lots, Map<SeizureId, Fact> facts) {
    static ReportedGoods of(Collection<Point> points) {
        var lots = new LinkedHashMap<Lot, Tally>();
        var facts = new LinkedHashMap<SeizureId, Fact>();
        var left = new LinkedHashMap<SeizureId, Integer>();
        for (var point : points) {
            var fact = point.fact();
            for (var part : point.goods()) {
                var tally = Tally.of(part);
                lots.merge(lot(part, fact), fact.sign() > 0 ? tally : tally.negated(), Tally::plus);
            }
            left.merge(fact.seizureId(), fact.sign(), Integer::sum);
            if (fact.sign() > 0) {
                facts.put(fact.seizureId(), fact);
            }
        }
        facts.keySet().removeIf(id -> left.getOrDefault(id, 0) <= 0);
        return new ReportedGoods(lots, facts);
    }

    private static Lot lot(Contribution part, Fact fact) {
        return new Lot(part.substance(), part.form(), fact.firstDay().getYear());
    }

    /** Nothing where no substance of them has a dose. */
    @Nullable
    Doses doses(DoseMethod method) {
        boolean hasDoses =
                lots.keySet().stream().anyMatch(lot -> method.lethalMicrograms().containsKey(lot.substance()));
        return hasDoses ? method.doses(lots) : null;
    }

    BigDecimal micrograms() {
        return new BigDecimal(lots.values().stream()
                .map(tally -> tally.get(Statistic.MICROGRAMS))
                .reduce(BigInteger.ZERO, BigInteger::add));
    }

    /** How many seizures are how sure, each by the surest of its goods. */
    Map<Evidence, Integer> evidence() {
        var counts = new EnumMap<Evidence, Integer>(Evidence.class);
        facts.values()
                .forEach(fact -> fact.goods().stream()
                        .map(Contribution::evidence)
                        .filter(evidence -> evidence != Evidence.REFUTED)
                        .max(Evidence::compareTo)
                        .ifPresent(evidence -> counts.merge(evidence, 1, Integer::sum)));
        return counts;
    }

    int assayed() {
        return (int) facts.values().stream()
                .filter(fact ->
                        fact.goods().stream().anyMatch(part -> part.assayedMicrograms() > 0 || part.assayedPills() > 0))
                .count();
    }

    List<String> reporters() {
        var agencies = new TreeSet<String>();
        facts.values().forEach(fact -> agencies.add(fact.agency().code()));
        return new ArrayList<>(agencies);
    }
}
