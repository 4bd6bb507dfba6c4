package seizures.intake;

import seizures.commons.audit.Audited;

/** Which requests are written down: every write, every refusal, and every look at a record. */
final class AuditedRequests implements Audited {
    @Override
    public boolean isWritten(String method, String path) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return !reads
                || path.equals("/v1/seizures")
                || path.startsWith("/v1/receipts")
                || path.startsWith("/v1/seizures/");
    }

    @Override
    public boolean hasQuestion(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
