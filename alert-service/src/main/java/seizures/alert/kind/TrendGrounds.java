package seizures.alert.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import seizures.alert.measure.Measure;
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
                + plain(runs.buckets().sum(peak)) + " in " + runs.buckets().name(peak) + soFar(peak)
                + (expected == null ? "" : " where " + plain(expected) + " were expected")
                + (expected == null || soFar(peak).isEmpty() ? "" : " by then")
                + (limit == null ? "" : "; " + plain(limit) + " would have been no alarm"));
        share(peak).ifPresent(grounds::add);
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
        var baseline = findings == null ? "" : findings.apply(peak).baseline();
        grounds.add(runs.rule().detector() + (baseline.isEmpty() ? "" : " with baseline " + baseline) + " by "
                + references(peak));
        return grounds;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Of a period whose reports are still coming in. */
    private String soFar(int t) {
        var nowcasts = runs.nowcasts();
        return nowcasts == null || nowcasts.share(t).isEmpty() ? "" : " within " + nowcasts.age(t) + " days of its end";
    }

    private Optional<String> share(int t) {
        var nowcasts = runs.nowcasts();
        return nowcasts == null
                ? Optional.empty()
                : nowcasts.share(t)
                        .map(known ->
                                "by then " + Math.round(100 * known.share()) + " % of all that is ever reported of a "
                                        + runs.buckets().window().singular() + " is usually known");
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
