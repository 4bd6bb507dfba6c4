package seizures.alert.log;

/** The log has not answered in time: the record may be there or not. Writing it again is harmless. */
public final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutcomeUnknown(Throwable cause) {
        super("no answer from the log in time", cause);
    }

    OutcomeUnknown() {
        super("the record has been written and not been read in time");
    }
}
