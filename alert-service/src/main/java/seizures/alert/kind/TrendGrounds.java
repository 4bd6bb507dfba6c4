package seizures.alert.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import seizures.alert.measure.Measure;
import seizures.alert.measure.Rarity;
import seizures.domain.doses.DoseMethods;

/** Why a run of flagged periods is an alert, in words. */
record TrendGrounds(TrendRuns runs) {
    private static final Measure DOSES =
            new Measure.Doses(DoseMethods.builtIn().find("assay-2mg@1").orElseThrow());

    List<String> words(int from, int to, int peak) {
        var grounds = new ArrayList<String>();
        var expected = TrendRuns.rounded(runs.expected(peak), 2);
        var limit = TrendRuns.rounded(runs.limit(peak), 2);
        grounds.add((isOnItsOwnSide(peak)
                        ? ""
                        : "together with the " + runs.buckets().window().plural() + " before: ")
                + runs.buckets().sum(peak).stripTrailingZeros().toPlainString() + " in "
                + runs.buckets().name(peak)
                + (expected == null
                        ? ""
                        : " where " + expected.stripTrailingZeros().toPlainString() + " were expected")
                + (limit == null
                        ? ""
                        : "; " + limit.stripTrailingZeros().toPlainString() + " would have been no alarm"));
        var probability = runs.probability(peak);
        if (probability != null) {
            grounds.add(Rarity.words(probability, runs.buckets().window().plural()));
        }
        if (to > from) {
            grounds.add((to - from + 1) + " " + runs.buckets().window().plural() + " in a row, "
                    + runs.buckets().name(from) + " to " + runs.buckets().name(to));
        }
        var doses = doses(peak);
        if (doses.signum() > 0) {
            grounds.add(DOSES.shown(doses).stripTrailingZeros().toPlainString() + " " + DOSES.unit() + " in "
                    + runs.buckets().name(peak) + ", which is not what is tested");
        }
        var findings = runs.findings();
        var baseline = findings == null ? "" : findings.at(peak).baseline();
        grounds.add(runs.rule().detector() + (baseline.isEmpty() ? "" : " with baseline " + baseline) + " by "
                + references(peak));
        return grounds;
    }

    /** Whether the period itself is out of line; some detectors flag it for what came before, and it is none by itself. */
    private boolean isOnItsOwnSide(int t) {
        double off = runs.buckets().sum(t).doubleValue() - runs.expected(t);
        return Double.isNaN(off) || (runs.rule().up() ? off > 0 : off < 0);
    }

    private String references(int t) {
        var periods = runs.references().apply(t);
        return periods.count() == 0
                ? "no " + runs.buckets().window().plural() + " before"
                : periods.count() + " " + runs.buckets().window().plural() + " from "
                        + runs.buckets().name(periods.first()) + " to "
                        + runs.buckets().name(periods.last());
    }

    private BigDecimal doses(int t) {
        var doses = BigDecimal.ZERO;
        for (var point : runs.buckets().in(t)) {
            var amount = DOSES.amount(point.fact(), point.goods());
            doses = point.fact().sign() > 0 ? doses.add(amount) : doses.subtract(amount);
        }
        return doses;
    }
}
