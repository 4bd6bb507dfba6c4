package seizures.stats.access;

import static seizures.stats.access.Role.ALERT_OWNER;
import static seizures.stats.access.Role.ANALYST;
import static seizures.stats.access.Role.REVIEWER;

import java.util.List;
import java.util.Set;

/**
 * One line of the table of who may call what; {@code docs/access.md} has the same. What is in no line is nobody's.
 *
 * @param path a pattern as Spring has them
 */
record Endpoint(String method, String path, Set<Role> roles) {
    static final List<Endpoint> ALL = List.of(
            get("/v1/dose-counts", ANALYST, REVIEWER, ALERT_OWNER),
            get("/v1/dose-counts/stream", ANALYST, REVIEWER, ALERT_OWNER),
            get("/v1/comparisons", ANALYST, REVIEWER, ALERT_OWNER),
            get("/v1/restatements", ANALYST, REVIEWER, ALERT_OWNER),
            get("/v1/restatements/causes", ANALYST, REVIEWER, ALERT_OWNER),
            get("/v1/completeness", ANALYST, REVIEWER, ALERT_OWNER),
            get("/v1/potential-yields", ANALYST, REVIEWER, ALERT_OWNER),
            new Endpoint("GET", "/v1/dose-methods", Role.EVERY),
            new Endpoint("GET", "/v1/substances/**", Role.EVERY),
            new Endpoint("GET", "/v1/ports", Role.EVERY));

    /** For whoever comes, without a token. */
    static final List<String> OPEN = List.of("/v1/openapi.yaml");

    private static Endpoint get(String path, Role... roles) {
        return new Endpoint("GET", path, Set.of(roles));
    }
}
