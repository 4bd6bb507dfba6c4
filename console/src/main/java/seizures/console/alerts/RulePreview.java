package seizures.console.alerts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code /v1/rules:preview}.
 *
 * @param alerts that it would raise at once, of which {@code firing} fire
 * @param last the one raised last
 * @param recommended values for the groups with the most seizures
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RulePreview(
        long groups,
        long alerts,
        long firing,
        @Nullable Last last,
        @Nullable List<Recommended> recommended) {
    private static final int GROUPS_SHOWN = 5;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Last(String title, Alert.Window window) {
        public String day() {
            return window.firstDay() != null
                    ? window.firstDay()
                    : window.from().toString().substring(0, 10);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recommended(Map<String, String> group, List<Value> values) {
        public String name() {
            return String.join(", ", group.values());
        }
    }

    /** @param falseAlarmRate the share of the past that reached the value, at most */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Value(double falseAlarmRate, BigDecimal value) {
        public String text() {
            return value.toPlainString();
        }
    }

    public List<Recommended> offered() {
        return recommended == null
                ? List.of()
                : recommended.stream().limit(GROUPS_SHOWN).toList();
    }
}
