package seizures.console.coverage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An answer of {@code /v1/coverage} as a grid: months down, the newest first, agencies across. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CoverageGrid(String knownAt, List<CoverageRow> rows) {
    public List<String> agencies() {
        return rows.stream().map(CoverageRow::agency).distinct().toList();
    }

    /** The rows of each month by their agencies. */
    public Map<String, Map<String, CoverageRow>> months() {
        var months = new LinkedHashMap<String, Map<String, CoverageRow>>();
        for (String month : rows.stream()
                .map(CoverageRow::month)
                .collect(Collectors.toCollection(TreeSet::new))
                .descendingSet()) {
            months.put(
                    month,
                    rows.stream()
                            .filter(row -> row.month().equals(month))
                            .collect(Collectors.toMap(CoverageRow::agency, row -> row)));
        }
        return months;
    }

    /** The last day that a report of the agency is of; null where there was none. */
    public @Nullable String lastArrival(String agency) {
        return rows.stream()
                .filter(row -> row.agency().equals(agency))
                .map(CoverageRow::lastArrival)
                .filter(Objects::nonNull)
                .max(String::compareTo)
                .orElse(null);
    }
}
