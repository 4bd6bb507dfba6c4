package seizures.commons.log;

/** Kafka did not acknowledge a record in time: it may have been written or not. Writing it again is harmless. */
public final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutcomeUnknown(Throwable cause) {
        super("no acknowledgement in time", cause);
    }

    OutcomeUnknown() {
        super("the record was written and not read back in time");
    }
}
