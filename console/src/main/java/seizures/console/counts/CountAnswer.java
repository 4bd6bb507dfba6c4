package seizures.console.counts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** Rows of the table on the page: the browser stays quick, and files have them all. */
    private static final int MOST_SHOWN = 2000;

    public List<Row> shown() {
        return rows.subList(0, Math.min(rows.size(), MOST_SHOWN));
    }

    public int notShown() {
        return Math.max(0, rows.size() - MOST_SHOWN);
    }

    /** The calendar years that its rows are of; none where it is one sum. */
    Set<String> years() {
        var years = new TreeSet<String>();
        for (var row : rows) {
            var year = YEAR.matcher(row.bucket());
            if (year.find()) {
                years.add(year.group());
                if (row.bucket().startsWith("FY")) {
                    years.add(String.valueOf(Integer.parseInt(year.group()) - 1));
                }
            }
        }
        return years;
    }

    /**
     * @param massMicrograms gross
     * @param partial whether some days of the bucket are not counted; {@code from} and {@code to} are then those that are
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Row(
            String bucket,
            Map<String, String> group,
            long seizures,
            String massMicrograms,
            String pills,
            @Nullable Map<String, Doses> doses,
            @Nullable String status,
            @Nullable Boolean partial,
            @Nullable String from,
            @Nullable String to,
            @Nullable Coverage coverage) {
        public boolean isPartial() {
            return Boolean.TRUE.equals(partial);
        }

        /** Whether reports are known to be missing. */
        public boolean isUncovered() {
            return coverage != null && !coverage.complete();
        }

        public @Nullable Doses doses(String method) {
            return doses == null ? null : doses.get(method);
        }
    }

    /** Whether the reports of all agencies cover what is counted, and who misses what. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Coverage(
            boolean complete,
            @Nullable List<Missing> missing,
            @Nullable Integer moreAgencies) {}

    /** @param periods days, months, or ranges of them around {@code ..} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Missing(
            String agency,
            int days,
            List<String> periods,
            @Nullable Integer morePeriods) {}

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
