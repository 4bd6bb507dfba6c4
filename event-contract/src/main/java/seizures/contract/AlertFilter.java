package seizures.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param area where the alert's group or its port lies; {@code countryGroup} likewise, by the country too
 * @param agency the one that reports
 * @param participant an agency that took part, or that reports
 */
public record AlertFilter(
        List<String> alert,
        List<String> rule,
        List<Severity> severity,
        List<String> port,
        List<String> region,
        List<String> country,
        List<String> substance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> area,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> countryGroup,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> agency,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> participant) {
    public static final AlertFilter EVERYTHING =
            new AlertFilter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** One that says nothing of areas, groups of countries and agencies. */
    public AlertFilter(
            List<String> alert,
            List<String> rule,
            List<Severity> severity,
            List<String> port,
            List<String> region,
            List<String> country,
            List<String> substance) {
        this(alert, rule, severity, port, region, country, substance, List.of(), List.of(), List.of(), List.of());
    }
}
