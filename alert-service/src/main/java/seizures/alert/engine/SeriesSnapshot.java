package seizures.alert.engine;

import java.time.Instant;
import seizures.alert.kind.Question;
import seizures.alert.kind.ReportCoverage;
import seizures.alert.series.Series;
import seizures.alert.series.Span;
import seizures.contract.AlertVersion;

/**
 * An alert, and its series as it was at one moment.
 *
 * @param cube a copy, of the alert's group alone
 * @param now the time of the engine when it was taken
 */
record SeriesSnapshot(
        ActiveRule rule, SeriesKey key, AlertVersion alert, Cube cube, Instant now, ReportCoverage coverage) {
    AlertCurve curve() {
        var series = cube.series(rule.rule());
        var window = Span.of(alert.window());
        var question = new Question(series, rule.rule().measure(), window, now, coverage);
        var curve = rule.rule()
                .when()
                .curve(question, episode -> key.alertId(episode).equals(alert.alertId()));
        return new AlertCurve(alert, curve, asOf(series));
    }

    /** When the newest report in the series was known; the alert's own time where none is left. */
    private Instant asOf(Series series) {
        return series.between(Span.ALL.firstDay(), Span.ALL.lastDay()).stream()
                .map(point -> point.fact().knownAt())
                .max(Instant::compareTo)
                .orElse(alert.updatedAt());
    }
}
