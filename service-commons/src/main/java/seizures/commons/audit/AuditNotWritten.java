package seizures.commons.audit;

/** What is asked could not be written down now; the service answers with its own problem. */
public final class AuditNotWritten extends RuntimeException {
    private static final long serialVersionUID = 1;
}
