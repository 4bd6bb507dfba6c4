package seizures.alert;

import seizures.commons.audit.Audited;

/** Which requests are written down: every write, read and refusal; a detector that is tried reads and writes nothing of ours. */
final class AuditedRequests implements Audited {
    @Override
    public boolean isWritten(String method, String path) {
        return !path.equals("/v1/openapi.yaml") && !path.equals("/v1/detectors") && !path.startsWith("/v1/detectors/");
    }

    /** That of a deletion may hold its reason. */
    @Override
    public boolean hasQuestion(String method) {
        return !method.equals("DELETE");
    }
}
