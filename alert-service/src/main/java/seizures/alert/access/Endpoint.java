package seizures.alert.access;

import static seizures.alert.access.Role.ALERT_OWNER;
import static seizures.alert.access.Role.ANALYST;
import static seizures.alert.access.Role.OPS;
import static seizures.alert.access.Role.REVIEWER;

import java.util.List;
import java.util.Set;

/**
 * One line of the table of who may call what; {@code docs/access.md} has the same. What is in no line is nobody's.
 *
 * @param path a pattern as Spring has them
 */
record Endpoint(String method, String path, Set<Role> roles) {
    static final List<Endpoint> ALL = List.of(
            of("GET", "/v1/alerts/**", ANALYST, REVIEWER, ALERT_OWNER),
            of("POST", "/v1/alerts/**", ALERT_OWNER),
            of("GET", "/v1/rules/**", ANALYST, REVIEWER, ALERT_OWNER),
            of("PUT", "/v1/rules/{ruleId}", ALERT_OWNER),
            of("DELETE", "/v1/rules/{ruleId}", ALERT_OWNER),
            of("POST", "/v1/rules/{ruleId}/backtest", ANALYST, ALERT_OWNER),
            of("GET", "/v1/backtests/{backtestId}", ANALYST, ALERT_OWNER),
            of("DELETE", "/v1/backtests/{backtestId}", ANALYST, ALERT_OWNER),
            of("GET", "/v1/silences/**", ANALYST, REVIEWER, ALERT_OWNER, OPS),
            of("POST", "/v1/silences", ALERT_OWNER),
            of("DELETE", "/v1/silences/{silenceId}", ALERT_OWNER),
            of("GET", "/v1/subscriptions/**", ALERT_OWNER, OPS),
            of("PUT", "/v1/subscriptions/{subscriptionId}", ALERT_OWNER),
            of("DELETE", "/v1/subscriptions/{subscriptionId}", ALERT_OWNER),
            of("GET", "/v1/detectors/**", ANALYST, REVIEWER, ALERT_OWNER),
            of("POST", "/v1/detectors/**", ANALYST, REVIEWER, ALERT_OWNER));

    /** For whoever comes, without a token. */
    static final List<String> OPEN = List.of("/v1/openapi.yaml");

    private static Endpoint of(String method, String path, Role... roles) {
        return new Endpoint(method, path, Set.of(roles));
    }
}
