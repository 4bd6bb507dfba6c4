package seizures.console.agency;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of a file.
 *
 * @param checked whether it was only looked at, and nothing stored
 * @param receipt its id; null where nothing was stored
 */
record BulkResult(String file, boolean checked, @Nullable String receipt, List<LineResult> lines) {
    /** Rows of the table: more help nobody, and the browser stays quick. */
    private static final int SHOWN = 500;

    /** How many lines have each outcome. */
    public Map<String, Long> outcomes() {
        return lines.stream()
                .collect(Collectors.groupingBy(LineResult::outcomeOrStatus, TreeMap::new, Collectors.counting()));
    }

    public long refused() {
        return lines.stream().filter(LineResult::isRefused).count();
    }

    /** Lines with faults first, then those with warnings, then the others, each in the order of the file. */
    public List<LineResult> shown() {
        ToIntFunction<LineResult> kind = line -> line.isRefused()
                ? 0
                : line.warnings() != null && !line.warnings().isEmpty() ? 1 : 2;
        return lines.stream()
                .sorted(Comparator.comparingInt(kind).thenComparingInt(LineResult::line))
                .limit(SHOWN)
                .toList();
    }

    public int notShown() {
        return Math.max(0, lines.size() - SHOWN);
    }
}
