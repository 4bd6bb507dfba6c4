package seizures.console.coverage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an agency's reports cover a month, as {@code /v1/coverage} says it.
 *
 * @param state REPORTED, ZERO or UNKNOWN
 * @param lastDay the last day that is covered
 * @param missing days that are not covered
 * @param lastArrival the last day, in the month or before it, that a report is of
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CoverageRow(
        String agency,
        String month,
        String state,
        @Nullable String lastDay,
        @Nullable List<String> missing,
        @Nullable String lastArrival) {

    /** The days that are missing of a month that is covered in part. */
    public List<String> gaps() {
        return lastDay == null || missing == null ? List.of() : missing;
    }
}
