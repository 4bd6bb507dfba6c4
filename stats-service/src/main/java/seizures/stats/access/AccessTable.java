package seizures.stats.access;

import static seizures.commons.access.Endpoint.row;
import static seizures.commons.access.Role.ALERT_OWNER;
import static seizures.commons.access.Role.ANALYST;
import static seizures.commons.access.Role.REVIEWER;

import java.util.List;
import seizures.commons.access.Endpoint;
import seizures.commons.access.Endpoints;
import seizures.commons.access.Role;

/** The table of who may call what here; {@code docs/access.md} has the same. */
public final class AccessTable {
    public static final Endpoints ENDPOINTS = new Endpoints(
            List.of(
                    row("GET", "/v1/dose-counts", ANALYST, REVIEWER, ALERT_OWNER),
                    row("GET", "/v1/dose-counts/stream", ANALYST, REVIEWER, ALERT_OWNER),
                    row("GET", "/v1/comparisons", ANALYST, REVIEWER, ALERT_OWNER),
                    row("GET", "/v1/restatements", ANALYST, REVIEWER, ALERT_OWNER),
                    row("GET", "/v1/restatements/causes", ANALYST, REVIEWER, ALERT_OWNER),
                    row("GET", "/v1/completeness", ANALYST, REVIEWER, ALERT_OWNER),
                    row("GET", "/v1/potential-yields", ANALYST, REVIEWER, ALERT_OWNER),
                    new Endpoint("GET", "/v1/dose-methods", Role.EVERY),
                    new Endpoint("GET", "/v1/substances/**", Role.EVERY),
                    new Endpoint("GET", "/v1/ports", Role.EVERY)),
            List.of("/v1/openapi.yaml"));

    private AccessTable() {}
}
