package seizures.console.records;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of {@code /v1/likely-duplicates}.
 *
 * @param total pairs on all pages
 * @param next the offset of the next page
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LikelyDuplicates(
        String from, String to, int total, @Nullable Integer next, List<Pair> pairs) {

    /** Two reports, and what speaks for their being of one seizure. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Pair(Report a, Report b, List<String> reasons) {
        public List<Report> reports() {
            return List.of(a, b);
        }

        private boolean isOf(Set<String> ids) {
            return ids.contains(a.seizureId()) && ids.contains(b.seizureId());
        }
    }

    /** @param substances with what there is of each */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Report(String seizureId, String agency, Port port, String occurredOn, Map<String, Amount> substances) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Port(String scheme, String code) {
        @Override
        public String toString() {
            return scheme + ":" + code;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Amount(String micrograms, long pills) {}

    /** Without the pair that was settled a moment ago, which the counts may not have seen yet. */
    LikelyDuplicates without(Set<String> settled) {
        return new LikelyDuplicates(
                from,
                to,
                total,
                next,
                pairs.stream().filter(pair -> !pair.isOf(settled)).toList());
    }
}
