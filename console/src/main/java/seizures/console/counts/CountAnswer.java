package seizures.console.counts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer of {@code /v1/dose-counts}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CountAnswer(
        String knownAt,
        @Nullable String calendar,
        String bucket,
        @Nullable String from,
        @Nullable String to,
        List<Row> rows,
        Row total,
        long excludedMonthReports,
        List<String> notes,
        @Nullable String sealedAt,
        @Nullable String asOf) {

    /** @param massMicrograms gross */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Row(
            String bucket,
            Map<String, String> group,
            long seizures,
            String massMicrograms,
            String pills,
            @Nullable Map<String, Doses> doses,
            @Nullable String status) {
        public @Nullable Doses doses(String method) {
            return doses == null ? null : doses.get(method);
        }
    }

    /** What seizures come to, without a place. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Amounts(
            long seizures,
            String massMicrograms,
            String pills,
            @Nullable Map<String, Doses> doses) {
        public @Nullable Doses doses(String method) {
            return doses == null ? null : doses.get(method);
        }
    }

    /** An estimate with its 95 % interval. */
    public record Doses(long low, long mid, long high) {
        public boolean isExact() {
            return low == high;
        }
    }
}
