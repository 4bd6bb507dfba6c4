package seizures.stats.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.stats.cells.Counts;

/**
 * The answer: a row for each period and group that something is left in, and the total. Each row counts a seizure once;
 * a seizure of two substances is in the rows of both and once in the total.
 *
 * @param excludedMonthReports seizures known to the month alone whose month the range cuts: in no row
 * @param notes what a reader of the doses must know
 * @param sealedAt when the day of knowledge was sealed: this is its edition and changes no more; absent where it was not
 * @param asOf when the newest change was made that is part of the answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountTable(
        LocalDate knownAt,
        String calendar,
        String bucket,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<CountRow> rows,
        CountRow total,
        long excludedMonthReports,
        List<String> notes,
        @Nullable Instant sealedAt,
        @Nullable Instant asOf) {
    /** Without what its rows are worth. */
    public static CountTable of(CountQuery query, Counts counts, Optional<Instant> sealedAt, Optional<Instant> asOf) {
        return of(query, counts, null, sealedAt, asOf);
    }

    /**
     * @param coverage says what the rows are worth; absent where nobody asks
     * @throws AnswerTooLong for more than {@link CountRows#MOST} rows
     */
    public static CountTable of(
            CountQuery query,
            Counts counts,
            @Nullable AnswerCoverage coverage,
            Optional<Instant> sealedAt,
            Optional<Instant> asOf) {
        var lots = GroupedLots.of(query, counts, CountRows.MOST, coverage);
        return new CountTable(
                query.knownAt(),
                query.calendar().code(),
                query.bucket().word(),
                query.from().orElse(null),
                query.to().orElse(null),
                new LazyRows(lots.groups(), lots::row),
                lots.total(),
                lots.excluded(),
                lots.notes(),
                sealedAt.orElse(null),
                asOf.orElse(null));
    }
}
