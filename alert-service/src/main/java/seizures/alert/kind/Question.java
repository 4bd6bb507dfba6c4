package seizures.alert.kind;

import java.time.Instant;
import seizures.alert.measure.Measure;
import seizures.alert.series.Series;
import seizures.alert.series.Span;

/**
 * What a kind is asked.
 *
 * @param span the stretch of time that it is asked about
 * @param now the time, for kinds that see what fails to come
 * @param coverage for kinds that judge what was not reported
 */
public record Question(Series series, Measure measure, Span span, Instant now, ReportCoverage coverage) {
    Question about(Span other) {
        return new Question(series, measure, other, now, coverage);
    }
}
