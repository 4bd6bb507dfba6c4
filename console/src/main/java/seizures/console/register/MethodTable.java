package seizures.console.register;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The answer of {@code /v1/dose-methods}: the methods, and the laboratory averages that they read by.
 *
 * @param standard the method where nobody asks for one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MethodTable(String standard, List<Entry> methods, List<Average> averages) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entry(
            String id, String basis, String standing, Map<String, Long> lethalMicrograms, List<String> averages) {
        public Map<String, Long> lethal() {
            return new TreeMap<>(lethalMicrograms);
        }
    }

    /**
     * @param within how much seizures of one year differ, a relative standard deviation
     * @param between how wrong the year's average itself may be
     * @param betweenOutside the same, where it stands for a year that is not known
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Average(
            String name,
            String unit,
            String basis,
            double within,
            double between,
            double betweenOutside,
            Map<String, Year> years) {
        private Average of(Set<String> wanted) {
            var chosen = new TreeMap<>(years);
            chosen.keySet().retainAll(wanted);
            return chosen.isEmpty() ? this : new Average(name, unit, basis, within, between, betweenOutside, chosen);
        }

        public Map<String, Year> byYear() {
            return new TreeMap<>(years);
        }
    }

    /** An average of one year with its limits. */
    public record Year(double low, double mid, double high, String source) {}

    /** The averages that these methods read by, each of these years; of all years where there are none. */
    public List<Average> averagesOf(List<String> ids, Set<String> years) {
        var names = methods.stream()
                .filter(method -> ids.contains(method.id()))
                .flatMap(method -> method.averages().stream())
                .toList();
        return averages.stream()
                .filter(average -> names.contains(average.name()))
                .map(average -> average.of(years))
                .toList();
    }
}
