package seizures.commons.access;

/** Who asks has asked too often within a second; the service answers with its own problem. */
public final class TooManyRequests extends RuntimeException {
    private static final long serialVersionUID = 1;
}
