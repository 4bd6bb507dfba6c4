package seizures.alert.kind;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import seizures.commons.request.Fault;
import seizures.detectors.CountSeries;
import seizures.detectors.Detectors;

/**
 * What a TREND rule must keep to when it is written; a rule in the log is read even if it does not. Alerts come from one
 * thread, so one evaluation may take a few seconds at most.
 */
final class TrendAdmission {
    /** The other detectors are there for comparison and verification. */
    static final List<String> OFFERED = List.of(
            "EARS_C1", "EARS_C2", "EARS_C3", "CUSUM", "CUSUM_RESTART", "FARRINGTON_FLEXIBLE", "GLR_NB", "SEASONAL_NB");

    private TrendAdmission() {}

    static List<Fault> faults(Trend trend, Instant now) {
        var faults = new ArrayList<Fault>();
        if (!OFFERED.contains(trend.detector())) {
            faults.add(new Fault(
                    "#/when/detector",
                    trend.detector() + " cannot be used in rules; use one of " + String.join(", ", OFFERED)));
        }
        int periods = periods(trend, now);
        Detectors.named(trend.detector())
                .orElseThrow()
                .faults(
                        new CountSeries(trend.bucket().perYear(), trend.since().getYear(), 1, new double[periods]),
                        TrendRuns.settings(trend),
                        trend.bucket().perYear() + 1,
                        periods)
                .forEach(fault -> faults.add(
                        fault.pointer().equals("/to")
                                ? new Fault("#/when/since", tooMuch(trend, periods))
                                : new Fault("#/when" + fault.pointer(), fault.detail())));
        return faults;
    }

    private static String tooMuch(Trend trend, int periods) {
        return "too much work: " + trend.detector() + " over " + periods + " "
                + trend.bucket().plural() + "; use a later since or a longer bucket";
    }

    /** Of a series that reports since the rule's first day; at least two years. */
    private static int periods(Trend trend, Instant now) {
        int perYear = trend.bucket().perYear();
        var first = trend.since().atStartOfDay(ZoneOffset.UTC).toInstant();
        long days = Math.max(0, Duration.between(first, now).toDays());
        return (int) Math.max(2L * perYear, days * perYear / 365);
    }
}
