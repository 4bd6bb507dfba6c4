package seizures.stats.query;

/** Who asks has asked too often within a second. */
public final class TooManyRequests extends RuntimeException {
    private static final long serialVersionUID = 1;
}
