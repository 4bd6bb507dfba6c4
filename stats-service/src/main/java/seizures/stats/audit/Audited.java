package seizures.stats.audit;

import java.util.Set;

/** Which requests are written down: every question about counts and every refusal; the reference data is for every role. */
final class Audited {
    private static final Set<String> REFERENCE = Set.of("/v1/dose-methods", "/v1/ports", "/v1/openapi.yaml");

    private Audited() {}

    static boolean is(String path, int status) {
        boolean reference =
                REFERENCE.contains(path) || path.equals("/v1/substances") || path.startsWith("/v1/substances/");
        boolean refused = status == 401 || status == 403 || status == 429;
        return path.startsWith("/v1/") && (refused || !reference);
    }
}
