package seizures.intake;

import static seizures.commons.access.Endpoint.row;
import static seizures.commons.access.Role.ALERT_OWNER;
import static seizures.commons.access.Role.ANALYST;
import static seizures.commons.access.Role.AUDITOR;
import static seizures.commons.access.Role.IMPORTER;
import static seizures.commons.access.Role.LABORATORY;
import static seizures.commons.access.Role.OPS;
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
                    row("POST", "/v1/seizures", REPORTER, IMPORTER),
                    row("POST", "/v1/seizures:bulk", REPORTER, IMPORTER, LABORATORY),
                    row("PUT", "/v1/seizures/{id}", REPORTER, IMPORTER),
                    row("DELETE", "/v1/seizures/{id}", REPORTER, IMPORTER),
                    row("POST", "/v1/seizures/{id}/lab-results", REPORTER, IMPORTER, LABORATORY),
                    row("PUT", "/v1/seizures/{id}/same-seizure-as", REVIEWER),
                    row("DELETE", "/v1/seizures/{id}/same-seizure-as", REVIEWER),
                    row("PUT", "/v1/seizures/{id}/different-from", REVIEWER),
                    row("GET", "/v1/seizures", ANALYST, REVIEWER, ALERT_OWNER, AUDITOR)
                            .andOfTheirOwn(REPORTER, IMPORTER),
                    row("GET", "/v1/seizures/{id}", REPORTER, IMPORTER, ANALYST, REVIEWER, ALERT_OWNER, AUDITOR),
                    row(
                            "GET",
                            "/v1/seizures/{id}/history",
                            REPORTER,
                            IMPORTER,
                            ANALYST,
                            REVIEWER,
                            ALERT_OWNER,
                            AUDITOR),
                    row("GET", "/v1/receipts", ANALYST, REVIEWER, AUDITOR)
                            .andOfTheirOwn(REPORTER, IMPORTER, LABORATORY),
                    row("GET", "/v1/receipts/{receiptId}", REPORTER, IMPORTER, LABORATORY, ANALYST, REVIEWER, AUDITOR),
                    row("GET", "/v1/column-maps", REPORTER, IMPORTER),
                    row("GET", "/v1/column-maps/{name}", REPORTER, IMPORTER),
                    row("PUT", "/v1/column-maps/{name}", REPORTER, IMPORTER),
                    row("DELETE", "/v1/column-maps/{name}", REPORTER, IMPORTER),
                    row("POST", "/v1/column-maps:suggest", REPORTER, IMPORTER),
                    row("POST", "/v1/coverage", REPORTER, IMPORTER),
                    row("PUT", "/v1/coverage/statements/{id}", REPORTER, IMPORTER),
                    row("DELETE", "/v1/coverage/statements/{id}", REPORTER, IMPORTER),
                    row("GET", "/v1/coverage/statements/**", REPORTER, IMPORTER, ANALYST, REVIEWER),
                    row("GET", "/v1/seals/**", REPORTER, IMPORTER, ANALYST, REVIEWER, AUDITOR, OPS),
                    row("PUT", "/v1/seals/**", REVIEWER),
                    row("GET", "/v1/locks/**", REPORTER, IMPORTER, ANALYST, REVIEWER, AUDITOR, OPS),
                    row("PUT", "/v1/locks/**", REVIEWER),
                    row("DELETE", "/v1/locks/**", REVIEWER),
                    new Endpoint("GET", "/v1/registers/**", Role.EVERY),
                    row("PUT", "/v1/registers/**", REGISTRAR),
                    row("DELETE", "/v1/registers/**", REGISTRAR)),
            Endpoints.DESCRIPTIONS);

    private AccessTable() {}
}
