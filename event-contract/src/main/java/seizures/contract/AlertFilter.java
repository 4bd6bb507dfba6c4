package seizures.contract;

import java.util.List;

/**
 * Which alerts somebody means: in each list that is not empty, those with one of its values. Part of a subscription
 * and of a silence.
 *
 * @param alert ids of alerts
 * @param rule ids of rules
 * @param port of those grouped by port, or whose rule selects ports
 * @param region where the alert's group, its port or its rule's selection lies; {@code country} likewise
 * @param substance of the alert's group, or of its rule's selection
 */
public record AlertFilter(
        List<String> alert,
        List<String> rule,
        List<Severity> severity,
        List<String> port,
        List<String> region,
        List<String> country,
        List<String> substance) {
    public static final AlertFilter EVERYTHING =
            new AlertFilter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
}
