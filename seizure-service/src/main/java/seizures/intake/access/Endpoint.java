package seizures.intake.access;

import static seizures.intake.access.Role.ANALYST;
import static seizures.intake.access.Role.AUDITOR;
import static seizures.intake.access.Role.IMPORTER;
import static seizures.intake.access.Role.LABORATORY;
import static seizures.intake.access.Role.OPS;
import static seizures.intake.access.Role.REPORTER;
import static seizures.intake.access.Role.REVIEWER;

import java.util.List;
import java.util.Set;

/**
 * One line of the table of who may call what; {@code docs/access.md} has the same. What is in no line is nobody's.
 *
 * @param path a pattern as Spring has them
 */
record Endpoint(String method, String path, Set<Role> roles) {
    static final List<Endpoint> ALL = List.of(
            of("POST", "/v1/seizures", REPORTER, IMPORTER),
            of("POST", "/v1/seizures:bulk", REPORTER, IMPORTER, LABORATORY),
            of("PUT", "/v1/seizures/{id}", REPORTER, IMPORTER),
            of("DELETE", "/v1/seizures/{id}", REPORTER, IMPORTER),
            of("POST", "/v1/seizures/{id}/lab-results", REPORTER, IMPORTER, LABORATORY),
            of("GET", "/v1/seizures/{id}", REPORTER, IMPORTER, ANALYST, REVIEWER),
            of("GET", "/v1/seizures/{id}/history", REPORTER, IMPORTER, ANALYST, REVIEWER),
            of("GET", "/v1/seals/**", REPORTER, IMPORTER, ANALYST, REVIEWER, AUDITOR, OPS),
            of("POST", "/v1/seals/**", REVIEWER),
            of("PUT", "/v1/seals/**", REVIEWER),
            of("DELETE", "/v1/seals/**", REVIEWER),
            of("GET", "/v1/locks/**", REPORTER, IMPORTER, ANALYST, REVIEWER, AUDITOR, OPS),
            of("POST", "/v1/locks/**", REVIEWER),
            of("PUT", "/v1/locks/**", REVIEWER),
            of("DELETE", "/v1/locks/**", REVIEWER));

    /** For whoever comes, without a token. */
    static final List<String> OPEN = List.of("/v1/openapi.yaml");

    private static Endpoint of(String method, String path, Role... roles) {
        return new Endpoint(method, path, Set.of(roles));
    }
}
