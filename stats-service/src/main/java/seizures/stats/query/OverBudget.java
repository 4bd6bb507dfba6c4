package seizures.stats.query;

/** An answer needs more memory than there is for it. */
final class OverBudget extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Which limit it is over. */
    enum Limit {
        /** That of a single answer: asking again does not help. */
        ANSWER,
        /** What the caller's answers may take together. */
        CALLER,
        /** What all answers may take together. */
        ALL
    }

    private final Limit limit;

    OverBudget(Limit limit) {
        super("over the limit of " + limit, null, false, false);
        this.limit = limit;
    }

    Limit limit() {
        return limit;
    }
}
