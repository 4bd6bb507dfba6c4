package seizures.console.restated;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import seizures.console.counts.CountAnswer;

/** An answer of {@code /v1/restatements}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Restatement(String from, String to, String bucket, List<Row> rows, Row total, List<String> notes) {
    private static final CountAnswer.Amounts NOTHING = new CountAnswer.Amounts(0, "0", "0", null);

    /**
     * @param before as known on the first day; null where there was nothing
     * @param causeCount of all causes, of which the first are listed
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(
            @Nullable String bucket,
            @Nullable Map<String, String> group,
            CountAnswer.@Nullable Amounts before,
            CountAnswer.@Nullable Amounts after,
            Difference change,
            long causeCount,
            @Nullable List<Cause> causes) {
        public CountAnswer.Amounts known(boolean later) {
            var known = later ? after : before;
            return known == null ? NOTHING : known;
        }

        public long notListed() {
            return causes == null ? 0 : causeCount - causes.size();
        }
    }

    /** By how much a count moved, below 0 where it fell. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Difference(long seizures, String massMicrograms) {}

    /** @param firstReport whether the seizure was unknown before it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cause(String seizureId, int version, boolean firstReport, Difference change) {}
}
