package seizures.stats.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;
import seizures.commons.trace.Spans;
import seizures.contract.Cell;
import seizures.contract.CloudEvents;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.contract.Tally;
import seizures.contract.Topic;

/**
 * Adds a change to its cells and tells each cell's new tally; a cell with nothing left is deleted and told as a
 * tombstone. All sums are made before the first is kept: a change is taken in whole or not at all.
 */
final class Folding implements Processor<PortCode, SeizureChange, Cell, Tally> {
    private final Runnable folded;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    private ProcessorContext<Cell, Tally> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<Cell, Tally> tallies;

    private Folding(Runnable folded) {
        this.folded = folded;
    }

    @Override
    public void init(ProcessorContext<Cell, Tally> context) {
        this.context = context;
        this.tallies = context.getStateStore(TallyTopology.TALLIES);
    }

    @Override
    public void process(Record<PortCode, SeizureChange> change) {
        var span = Spans.processing(Topic.CHANGED.name(), change.headers());
        try {
            var sums = new ArrayList<Sum>();
            Moves.of(change.value()).forEach((cell, move) -> sums.add(new Sum(cell, sum(tallies.get(cell), move))));
            for (int number = 0; number < sums.size(); number++) {
                var headers = headers(number, change.timestamp());
                Spans.put(span, headers);
                keep(sums.get(number), change.timestamp(), headers);
            }
        } finally {
            span.end();
        }
        folded.run();
    }

    private record Sum(Cell cell, Tally tally) {}

    private static Tally sum(@Nullable Tally before, Tally move) {
        return before == null ? move : before.plus(move);
    }

    private void keep(Sum sum, long time, Headers headers) {
        var kept = sum.tally.isZero() ? null : sum.tally;
        tallies.put(sum.cell, kept);
        context.forward(new Record<>(sum.cell, kept, time, headers));
    }

    /** The id is the change's place in its topic and the cell's among its cells: a replay after a crash says the same again. */
    private Headers headers(int number, long time) {
        String change = context.recordMetadata()
                .map(read -> read.partition() + "/" + read.offset() + "/")
                .orElse("");
        return CloudEvents.headers(
                change + number,
                "/stats-service/tally",
                Topic.DOSE_COUNTS.name() + ".Tally",
                Instant.ofEpochMilli(time));
    }

    /** Brings the store along, so that a topology needs one line for both. */
    record Supplier(StoreBuilder<?> tallies, Runnable folded)
            implements ProcessorSupplier<PortCode, SeizureChange, Cell, Tally> {
        @Override
        public Processor<PortCode, SeizureChange, Cell, Tally> get() {
            return new Folding(folded);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(tallies);
        }
    }
}
