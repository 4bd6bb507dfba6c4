package seizures.stats;

import static seizures.commons.access.Endpoint.row;
import static seizures.commons.access.Role.ALERT_OWNER;
import static seizures.commons.access.Role.ANALYST;
import static seizures.commons.access.Role.IMPORTER;
import static seizures.commons.access.Role.REGISTRAR;
import static seizures.commons.access.Role.REPORTER;
import static seizures.commons.access.Role.REVIEWER;

import java.util.List;
import seizures.commons.access.Endpoint;
import seizures.commons.access.Endpoints;
import seizures.commons.access.Role;

/** The table of who may call what here; {@code docs/access.md} has the same. */
final class AccessTable {
    static final Endpoints ENDPOINTS = new Endpoints(
            List.of(
                    counts("/v1/dose-counts"),
                    counts("/v1/dose-counts/stream"),
                    counts("/v1/dose-counts/chart.svg"),
                    counts("/v1/dose-counts/chart.png"),
                    counts("/v1/coverage"),
                    counts("/v1/dose-counts/seizures"),
                    counts("/v1/comparisons"),
                    counts("/v1/restatements"),
                    counts("/v1/restatements/causes"),
                    counts("/v1/completeness"),
                    counts("/v1/potential-yields"),
                    row("GET", "/v1/likely-duplicates", REVIEWER, ANALYST).andOfTheirOwn(REPORTER, IMPORTER),
                    row("GET", "/v1/unregistered-substances", ANALYST, REVIEWER, REGISTRAR),
                    new Endpoint("GET", "/v1/dimensions", Role.EVERY),
                    new Endpoint("GET", "/v1/dose-methods", Role.EVERY),
                    new Endpoint("GET", "/v1/substances/**", Role.EVERY),
                    new Endpoint("GET", "/v1/ports", Role.EVERY),
                    new Endpoint("GET", "/v1/areas", Role.EVERY)),
            Endpoints.DESCRIPTIONS);

    private AccessTable() {}

    /** Whoever reports sees the counts of its own reports. */
    private static Endpoint counts(String path) {
        return row("GET", path, ANALYST, REVIEWER, ALERT_OWNER).andOfTheirOwn(REPORTER, IMPORTER);
    }
}
