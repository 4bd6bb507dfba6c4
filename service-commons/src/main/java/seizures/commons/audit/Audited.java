package seizures.commons.audit;

/** Which requests a service writes down, and with how much of what was asked. */
public interface Audited {
    /** Whether a request is written down that was not refused. */
    boolean isWritten(String method, String path);

    /** Whether the query of a request that was answered is written down with it. */
    boolean hasQuestion(String method);

    /** Every refusal is, whatever was asked. */
    default boolean is(String method, String path, int status) {
        boolean refused = status == 401 || status == 403 || status == 429;
        return path.startsWith("/v1/") && (refused || isWritten(method, path));
    }
}
