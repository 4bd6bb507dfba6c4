package seizures.intake.audit;

/** Which requests are written down: every write, every refusal, and every look at a record. */
final class Audited {
    private Audited() {}

    static boolean is(String method, String path, int status) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        boolean refused = status == 401 || status == 403 || status == 429;
        return path.startsWith("/v1/") && (refused || !reads || path.startsWith("/v1/seizures/"));
    }
}
