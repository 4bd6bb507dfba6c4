package seizures.stats.complete;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import seizures.commons.request.QueryFields;
import seizures.contract.Happened;
import seizures.domain.coverage.DaySpan;
import seizures.domain.doses.DoseMethods;
import seizures.stats.query.Bucket;
import seizures.stats.query.CountQuery;
import seizures.stats.query.CountQueryParser;
import seizures.stats.query.Measure;

/**
 * How complete is what is known of recent periods?
 *
 * @param periods that are looked at, back from the day of knowledge
 * @param ages at which each is looked at, from 0: what was known so many days after the period itself ended as the day of
 *     evaluation is after the end of the newest one
 * @param evaluatedAt the day of knowledge, or the day before where it is not over
 */
record CompletenessQuery(CountQuery counts, Measure measure, int periods, int ages, LocalDate evaluatedAt) {
    private static final CountQueryParser.Words WORDS = new CountQueryParser.Words(
            "", "", Set.of("bucket", "method", "knownAt", "calendar", "overlap", "measure", "periods", "ages"));
    private static final int MOST_PERIODS = 120;
    private static final int PERIODS = 24;
    private static final int AGES = 12;

    static CompletenessQuery parse(Map<String, List<String>> texts, DoseMethods methods, LocalDate today) {
        var parameters = new QueryFields(texts);
        var counts = new CountQueryParser(parameters, methods, today, WORDS).question();
        var bucket = parameters.once("bucket").isEmpty() ? Bucket.MONTH : counts.bucket();
        if (bucket != Bucket.DAY && bucket != Bucket.WEEK && bucket != Bucket.MONTH) {
            parameters.fault("bucket", "must be day, week or month here, not " + bucket.word());
        }
        var measure = Measure.parse(parameters);
        int periods = parameters.whole("periods", 2, MOST_PERIODS, PERIODS);
        int ages = parameters.whole("ages", 2, MOST_PERIODS, AGES);
        parameters.throwIfInvalid();
        var evaluatedAt = counts.knownAt().isBefore(today) ? counts.knownAt() : today.minusDays(1);
        return new CompletenessQuery(counts.by(bucket), measure, periods, Math.min(ages, periods), evaluatedAt);
    }

    /** The last days of the periods, the oldest first; the last that had ended on the day of evaluation is the last. */
    List<LocalDate> ends() {
        var ends = new ArrayList<LocalDate>();
        var end = lastEnd(evaluatedAt);
        for (int i = 0; i < periods; i++) {
            ends.addFirst(end);
            end = lastEnd(firstOf(end).minusDays(1));
        }
        return List.copyOf(ends);
    }

    private LocalDate lastEnd(LocalDate known) {
        var first = firstOf(known);
        return firstOf(known.plusDays(1)).equals(first) ? first.minusDays(1) : known;
    }

    private LocalDate firstOf(LocalDate day) {
        return counts.bucket().of(Happened.on(day), counts.calendar()).firstDay();
    }

    /** What was known of all the periods as long after one of them ended as the day of evaluation is after the last. */
    CountQuery knownAt(LocalDate end) {
        var ends = ends();
        long later = DAYS.between(ends.getLast(), evaluatedAt);
        return counts.within(Optional.of(firstOf(ends.getFirst())), Optional.of(ends.getLast()))
                .knownAt(end.plusDays(later));
    }

    DaySpan span(LocalDate end) {
        return new DaySpan(firstOf(end), end);
    }

    String label(LocalDate end) {
        return counts.bucket().of(Happened.on(end), counts.calendar()).label();
    }
}
