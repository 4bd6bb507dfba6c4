package seizures.alert.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import seizures.alert.rule.Rule;
import seizures.alert.series.Fact;
import seizures.alert.series.Series;
import seizures.alert.series.Span;

/**
 * Running sums that tell without a look at the series that nothing can hold there: they make a change cost the same
 * however much has been reported before. What is missing is summed when it is asked for.
 */
final class ThresholdPrefilter {
    private static final int MOST = 500_000;

    private final Map<SeriesKey, Map<Span, BigDecimal>> sums = new HashMap<>();
    private int count;

    /** A fact has come into a series, or gone out of it with its amount negated. */
    void tell(SeriesKey key, Iterable<Span> screens, BigDecimal signed) {
        var known = sums.get(key);
        if (known != null) {
            screens.forEach(screen -> known.computeIfPresent(screen, (span, sum) -> sum.add(signed)));
        }
    }

    /** Whether an episode is possible in one of the screens; of all that has been told, the series knows already. */
    boolean mayHold(Rule rule, SeriesKey key, Iterable<Span> screens, Series series) {
        var least = rule.when().least(rule.measure());
        for (var screen : screens) {
            if (sum(rule, key, screen, series).compareTo(least) >= 0) {
                return true;
            }
        }
        return false;
    }

    private BigDecimal sum(Rule rule, SeriesKey key, Span screen, Series series) {
        var known = sums.computeIfAbsent(key, unseen -> new HashMap<>());
        var sum = known.get(screen);
        if (sum == null) {
            sum = summed(rule, screen, series);
            if (++count > MOST) {
                forgetAll();
                return sum;
            }
            known.put(screen, sum);
        }
        return sum;
    }

    /** A day more on each side, for ports far from Greenwich. */
    private static BigDecimal summed(Rule rule, Span screen, Series series) {
        var sum = BigDecimal.ZERO;
        for (var point :
                series.between(screen.firstDay().minusDays(1), screen.lastDay().plusDays(1))) {
            if (isIn(rule, point.fact(), screen)) {
                sum = sum.add(point.signed());
            }
        }
        return sum;
    }

    private static boolean isIn(Rule rule, Fact fact, Span screen) {
        return rule.when().screens(fact).orElseThrow().contains(screen);
    }

    void forget(String ruleId) {
        sums.keySet().removeIf(key -> key.ruleId().equals(ruleId));
    }

    private void forgetAll() {
        sums.clear();
        count = 0;
    }
}
