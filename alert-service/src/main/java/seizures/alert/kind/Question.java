package seizures.alert.kind;

import java.time.Instant;
import java.util.List;
import seizures.alert.measure.Measure;
import seizures.alert.series.Series;
import seizures.alert.series.Span;

/**
 * What a kind is asked.
 *
 * @param around what is reported of the area as a whole that the series' port lies in; nothing where it has none
 * @param span the stretch of time that it is asked about
 * @param now the time, for kinds that see what fails to come
 * @param coverage for kinds that judge what was not reported
 */
public record Question(Series series, Series around, Measure measure, Span span, Instant now, ReportCoverage coverage) {
    private static final Series NOTHING = (first, last) -> List.of();

    /** Of a series with nothing around it. */
    public Question(Series series, Measure measure, Span span, Instant now, ReportCoverage coverage) {
        this(series, NOTHING, measure, span, now, coverage);
    }

    Question about(Span other) {
        return new Question(series, around, measure, other, now, coverage);
    }
}
