package seizures.alert.audit;

/** Which requests are written down: every write, read and refusal; a detector that is tried reads and writes nothing of ours. */
final class Audited {
    private Audited() {}

    static boolean is(String path, int status) {
        boolean nothingOfOurs =
                path.equals("/v1/openapi.yaml") || path.equals("/v1/detectors") || path.startsWith("/v1/detectors/");
        boolean refused = status == 401 || status == 403 || status == 429;
        return path.startsWith("/v1/") && (refused || !nothingOfOurs);
    }
}
