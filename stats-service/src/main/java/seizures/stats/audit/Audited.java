package seizures.stats.audit;

/** Which requests are written down: every refusal. */
final class Audited {
    private Audited() {}

    static boolean is(String path, int status) {
        return path.startsWith("/v1/") && (status == 401 || status == 403 || status == 429);
    }
}
