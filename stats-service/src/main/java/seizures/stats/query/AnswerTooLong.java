package seizures.stats.query;

/** More than is worth an answer; the message says what to ask for instead. */
public final class AnswerTooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message what to ask for instead; callers read it */
    public AnswerTooLong(String message) {
        super(message);
    }
}
