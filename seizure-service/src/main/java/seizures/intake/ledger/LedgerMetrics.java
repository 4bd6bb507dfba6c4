package seizures.intake.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.commons.state.Parked;
import seizures.contract.Resent;
import seizures.contract.Topic;

/**
 * What became of the events that the ledger has passed in the log since the process started:
 * {@code accepted = current + superseded + duplicate + refused + parked}. Accepted is counted by the events' places in the
 * log, the others by what was done: an event that was passed over without a word is missing on the right.
 *
 * <ul>
 *   <li>current: made the first version of a record. Each record has one current version, so this counts records.
 *   <li>superseded: made a further version, so one version of that record stands no more: the one before it or, if it
 *       came late, itself.
 *   <li>duplicate: said what a version says already.
 *   <li>refused: told on {@code seizures.refused.v1}.
 *   <li>parked: on {@code seizure-service.dlq}. Counted with the next event that is entered from its partition.
 * </ul>
 *
 * What an aborted transaction had read is counted again when it is read again; the sums per record are not.
 */
final class LedgerMetrics implements Parked {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerMetrics.class);

    private final Counter accepted;
    private final Counter current;
    private final Counter superseded;
    private final Counter duplicate;
    private final Counter refused;
    private final Counter parked;
    private final Map<Integer, Reading> readings = new ConcurrentHashMap<>();

    /** Registers the counters. */
    LedgerMetrics(MeterRegistry registry) {
        accepted = Counter.builder("seizure.ledger.accepted")
                .description("Events that the ledger has passed in the log")
                .register(registry);
        current = outcome("current", registry);
        superseded = outcome("superseded", registry);
        duplicate = outcome("duplicate", registry);
        refused = outcome("refused", registry);
        parked = outcome("parked", registry);
    }

    private static Counter outcome(String outcome, MeterRegistry registry) {
        return Counter.builder("seizure.ledger.events")
                .description("Events by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    /** A partition is read, or read anew, from a place that its first event will show. */
    void began(int partition) {
        readings.put(partition, new Reading());
    }

    @Override
    public void at(String topic, int partition, long offset, Headers headers) {
        if (topic.equals(Topic.REPORTED.name())) {
            reading(partition).park(offset, headers);
        }
    }

    void count(RecordMetadata at, Headers headers, SeizureRecord before, Entry entry) {
        var passed = reading(at.partition()).passTo(at.offset(), headers);
        accepted.increment(passed.events());
        parked.increment(passed.parked());
        outcome(before, entry).increment();
        if (passed.events() != passed.parked() + 1) {
            LOG.error(
                    "Skipped {} events before {}-{}/{}",
                    passed.events() - passed.parked() - 1,
                    Topic.REPORTED.name(),
                    at.partition(),
                    at.offset());
        }
    }

    private Counter outcome(SeizureRecord before, Entry entry) {
        return switch (entry) {
            case Entry.Accepted _ when before.versions().isEmpty() -> current;
            case Entry.Accepted _ -> superseded;
            case Entry.Duplicate _ -> duplicate;
            case Entry.Refused _ -> refused;
        };
    }

    private Reading reading(int partition) {
        return readings.computeIfAbsent(partition, unseen -> new Reading());
    }

    /**
     * What was passed with one event that was entered.
     *
     * @param events it and all between it and the one before
     * @param parked of these, those that were parked
     */
    private record Passed(int events, int parked) {}

    /**
     * Where one partition is read. A record is found to be unreadable before the one ahead of it is entered. Dead letters are
     * sent again in transactions, one after the other; the end of each takes a place behind them that holds no event.
     */
    private static final class Reading {
        private final TreeSet<Long> parked = new TreeSet<>();
        private long last = -1;
        private Optional<String> transaction = Optional.empty();
        private int endsToCome;

        synchronized void park(long offset, Headers headers) {
            parked.add(offset);
            notice(Resent.in(headers));
        }

        synchronized Passed passTo(long offset, Headers headers) {
            var parkedBefore = parked.headSet(offset);
            var passed = last < 0 || offset <= last ? new Passed(1, 0) : passed(offset - last - 1, parkedBefore.size());
            parkedBefore.clear();
            last = offset;
            notice(Resent.in(headers));
            return passed;
        }

        private Passed passed(long between, int parkedOfThese) {
            int ends = (int) Math.min(endsToCome, between - parkedOfThese);
            endsToCome -= ends;
            return new Passed((int) (1 + between - ends), parkedOfThese);
        }

        private void notice(Optional<String> resentIn) {
            if (resentIn.isPresent() && !resentIn.equals(transaction)) {
                transaction = resentIn;
                endsToCome++;
            }
        }
    }
}
