package seizures.intake.coverage;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import seizures.contract.CoverageEvent;
import seizures.contract.StatementId;

/** What the topic of coverage says so far. One thread writes, any thread reads. */
final class StatementFold {
    private final Map<StatementId, StatementRecord> records = new ConcurrentHashMap<>();

    void after(CoverageEvent event) {
        records.merge(event.statementId(), StatementRecord.UNKNOWN.after(event), (before, _) -> before.after(event));
    }

    StatementRecord find(StatementId id) {
        return records.getOrDefault(id, StatementRecord.UNKNOWN);
    }

    Collection<StatementRecord> all() {
        return records.values();
    }
}
