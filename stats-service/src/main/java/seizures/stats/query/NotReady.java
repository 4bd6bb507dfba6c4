package seizures.stats.query;

/** Not everything is read yet that an answer needs. */
public final class NotReady extends RuntimeException {
    private static final long serialVersionUID = 1;
}
