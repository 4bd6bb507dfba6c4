package seizures.stats.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.domain.coverage.DaySet;
import seizures.domain.coverage.DaySpan;

/**
 * Whether a number counts all that happened: whether the reports of every agency cover all of its days.
 *
 * @param missing agencies that do not cover all days, in order; absent where it is complete, empty where none reports
 * @param moreAgencies how many of them are left out of the list; absent where it is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowCoverage(
        boolean complete,
        @Nullable List<Missing> missing,
        @Nullable Integer moreAgencies) {
    public static final RowCoverage COMPLETE = new RowCoverage(true, null, null);

    /** No agency has ever reported there, or no day of it is over. */
    public static final RowCoverage NOBODY = new RowCoverage(false, List.of(), null);

    private static final int MOST_AGENCIES = 20;
    private static final int MOST_PERIODS = 12;

    /**
     * @param days that its reports do not cover
     * @param periods which ones: {@code 2024-10..2026-10}, {@code 2026-11-01..2026-11-14}
     * @param morePeriods how many are left out of the list; absent where it is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Missing(
            Agency agency,
            long days,
            List<String> periods,
            @Nullable Integer morePeriods) {
        public static Missing of(Agency agency, DaySet days) {
            var spans = days.spans();
            return new Missing(
                    agency,
                    days.days(),
                    spans.stream().limit(MOST_PERIODS).map(DaySpan::toString).toList(),
                    spans.size() > MOST_PERIODS ? spans.size() - MOST_PERIODS : null);
        }

        private String text() {
            return agency + " " + String.join(" ", periods)
                    + (morePeriods == null ? "" : " and " + morePeriods + " more");
        }
    }

    /** @param missing of the agencies that miss any day */
    public static RowCoverage of(List<Missing> missing) {
        return missing.isEmpty()
                ? COMPLETE
                : new RowCoverage(
                        false,
                        missing.stream().limit(MOST_AGENCIES).toList(),
                        missing.size() > MOST_AGENCIES ? missing.size() - MOST_AGENCIES : null);
    }

    /** In one cell of a table: {@code complete}, or {@code US-CBP 2024-10..2026-10; MX-ANAM 2026-11-03}. */
    public String text() {
        if (missing == null) {
            return "complete";
        }
        return missing.isEmpty()
                ? "nobody has reported"
                : missing.stream().map(Missing::text).collect(Collectors.joining("; "))
                        + (moreAgencies == null ? "" : "; and " + moreAgencies + " more agencies");
    }
}
