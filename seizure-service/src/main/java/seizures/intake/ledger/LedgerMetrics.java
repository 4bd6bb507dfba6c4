package seizures.intake.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What became of the events that the ledger has read since the process started:
 * {@code accepted = current + superseded + duplicate + refused}.
 *
 * <ul>
 *   <li>current: made the first version of a record. Each record has one current version, so this counts records.
 *   <li>superseded: made a further version, so one version of that record stands no more: the one before it or, if it
 *       came late, itself.
 *   <li>duplicate: said what a version says already.
 *   <li>refused: told on {@code seizures.refused.v1}.
 * </ul>
 *
 * What an aborted transaction had read is counted again when it is read again; the sums per record are not.
 */
public final class LedgerMetrics {
    private final Counter accepted;
    private final Counter current;
    private final Counter superseded;
    private final Counter duplicate;
    private final Counter refused;

    /** Registers the counters. */
    public LedgerMetrics(MeterRegistry registry) {
        accepted = Counter.builder("seizure.ledger.accepted")
                .description("Events that the ledger has read")
                .register(registry);
        current = outcome("current", registry);
        superseded = outcome("superseded", registry);
        duplicate = outcome("duplicate", registry);
        refused = outcome("refused", registry);
    }

    private static Counter outcome(String outcome, MeterRegistry registry) {
        return Counter.builder("seizure.ledger.events")
                .description("Events by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    void count(SeizureRecord before, Entry entry) {
        accepted.increment();
        switch (entry) {
            case Entry.Accepted _ when before.versions().isEmpty() -> current.increment();
            case Entry.Accepted _ -> superseded.increment();
            case Entry.Duplicate _ -> duplicate.increment();
            case Entry.Refused _ -> refused.increment();
        }
    }
}
