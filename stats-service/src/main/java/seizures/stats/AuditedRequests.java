package seizures.stats;

import java.util.Set;
import seizures.commons.audit.Audited;

/** Which requests are written down: every question about counts and every refusal; the reference data is for every role. */
final class AuditedRequests implements Audited {
    private static final Set<String> REFERENCE =
            Set.of("/v1/dimensions", "/v1/dose-methods", "/v1/ports", "/v1/areas", "/v1/openapi.yaml");

    @Override
    public boolean isWritten(String method, String path) {
        return !REFERENCE.contains(path) && !path.equals("/v1/substances") && !path.startsWith("/v1/substances/");
    }

    @Override
    public boolean hasQuestion(String method) {
        return true;
    }
}
