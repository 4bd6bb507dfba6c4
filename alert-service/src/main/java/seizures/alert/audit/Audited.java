package seizures.alert.audit;

/** Which requests are written down: every write and every refusal; a detector that is tried, or a rule on history, writes nothing. */
final class Audited {
    private Audited() {}

    static boolean is(String method, String path, int status) {
        boolean reads = method.equals("GET")
                || method.equals("HEAD")
                || path.startsWith("/v1/detectors/")
                || path.endsWith("/backtest");
        boolean refused = status == 401 || status == 403 || status == 429;
        return path.startsWith("/v1/") && (refused || !reads);
    }
}
