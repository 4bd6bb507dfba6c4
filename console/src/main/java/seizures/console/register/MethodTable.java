package seizures.console.register;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The answer of {@code /v1/dose-methods}: the methods, and the laboratory averages that they read by.
 *
 * @param standard the method where nobody asks for one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MethodTable(String standard, List<Entry> methods, List<Average> averages) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(String id, String basis, String standing, Map<String, Long> lethalMicrograms, List<String> averages) {
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
    record Average(
            String name,
            String unit,
            String basis,
            double within,
            double between,
            double betweenOutside,
            Map<String, Year> years) {
        public Map<String, Year> byYear() {
            return new TreeMap<>(years);
        }
    }

    /** An average of one year with its limits. */
    record Year(double low, double mid, double high, String source) {}
}
