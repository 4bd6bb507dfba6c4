package seizures.console.restated;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import seizures.console.counts.CountAnswer;

/** An answer of {@code /v1/restatements}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Restatement(String from, String to, String bucket, List<Row> rows, Row total, List<String> notes) {
    private static final Set<String> OF_SEVERAL = Set.of("participant", "countryGroup", "departure", "transit");
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
        /** Whether a seizure may be in other rows too. */
        boolean isOfSeveral() {
            return group != null && group.keySet().stream().anyMatch(OF_SEVERAL::contains);
        }

        public CountAnswer.Amounts known(boolean later) {
            var known = later ? after : before;
            return known == null ? NOTHING : known;
        }

        public long notListed() {
            return causes == null ? 0 : causeCount - causes.size();
        }

        List<Cause> listed() {
            return causes == null ? List.of() : causes;
        }

        /** What moved it, by kind of cause. */
        public List<CauseShare> shares() {
            return CauseShare.of(listed());
        }
    }

    /**
     * What moved all of it, by kind of cause; none where some causes are not listed, or a seizure is in several rows and would be
     * summed twice.
     */
    public List<CauseShare> shares() {
        boolean areAllListed = rows.stream().allMatch(row -> row.notListed() == 0);
        return areAllListed && rows.stream().noneMatch(Row::isOfSeveral)
                ? CauseShare.of(
                        rows.stream().flatMap(row -> row.listed().stream()).toList())
                : List.of();
    }

    /** By how much a count moved, below 0 where it fell. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Difference(long seizures, String massMicrograms) {}

    /**
     * @param firstReport whether the seizure was unknown before it
     * @param cause MERGED or OVERLAP; null of a version that says something else
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cause(
            String seizureId,
            int version,
            boolean firstReport,
            @Nullable String cause,
            Difference change) {
        String kind() {
            return cause != null ? cause : firstReport ? "FIRST" : "LATER";
        }
    }
}
