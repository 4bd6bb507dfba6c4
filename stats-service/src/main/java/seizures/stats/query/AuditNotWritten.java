package seizures.stats.query;

import java.io.Serial;

/** What is asked now could not be written down. */
public final class AuditNotWritten extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;
}
