package seizures.intake.ledger;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import seizures.commons.state.CorruptStores;
import seizures.contract.SeizureId;
import seizures.contract.Topic;

/** The records as the ledger of this process has them, and who has the others. */
public final class Ledger {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    private final LedgerProgress progress;
    private final CorruptStores corrupt;
    private final HostInfo here;
    private volatile @Nullable KafkaStreams streams;

    /** @param here the address by which other instances know this one */
    Ledger(LedgerProgress progress, CorruptStores corrupt, HostInfo here) {
        this.corrupt = corrupt;
        this.progress = progress;
        this.here = here;
    }

    /** What a look into the ledger finds. */
    public sealed interface Finding {
        /** This process has the records of that part of the log; whether it has this one is another question. */
        record Here(Optional<SeizureRecord> record) implements Finding {}

        /** Another instance has it. */
        record There(HostInfo host) implements Finding {}

        /** Nobody has it right now: starting, or moving from one instance to another. */
        record Nowhere() implements Finding {}
    }

    void started(KafkaStreams running) {
        streams = running;
    }

    void stopped() {
        streams = null;
    }

    /** Whether every partition given to this process is restored and read. */
    public boolean isRunning() {
        var current = streams;
        return current != null && current.state() == KafkaStreams.State.RUNNING && !corrupt.isRepairing();
    }

    /** Looks here alone: never waits, never asks another instance. A corrupt store has nothing until it is restored. */
    public Finding findHere(SeizureId id) {
        int partition = partitionOf(id);
        try {
            var store = storeOf(partition);
            return store == null ? new Finding.Nowhere() : new Finding.Here(Optional.ofNullable(store.get(id)));
        } catch (InvalidStateStoreException _) {
            return new Finding.Nowhere();
        } catch (ProcessorStateException e) {
            if (!CorruptStores.isCorruption(e)) {
                throw e;
            }
            corrupt.report(partition);
            return new Finding.Nowhere();
        }
    }

    /** Looks here, and where it is not here says who has it. */
    public Finding find(SeizureId id) {
        return findHere(id) instanceof Finding.Here here ? here : elsewhere(id);
    }

    /** The records of one partition between two ids, both included, by id; empty if another instance has them. The caller must close it. */
    public Optional<KeyValueIterator<SeizureId, SeizureRecord>> range(int partition, SeizureId first, SeizureId last) {
        try {
            return Optional.ofNullable(storeOf(partition)).map(store -> store.range(first, last));
        } catch (InvalidStateStoreException _) {
            return Optional.empty();
        }
    }

    /** Who has the records of which partitions, as far as this instance knows, this one first. */
    public Map<HostInfo, Set<Integer>> hosts() {
        var current = answering();
        var hosts = new TreeMap<HostInfo, Set<Integer>>(
                Comparator.comparing((HostInfo host) -> !host.equals(here)).thenComparing(HostInfo::toString));
        if (current != null) {
            current.streamsMetadataForStore(LedgerTopology.RECORDS)
                    .forEach(instance -> hosts.put(
                            instance.hostInfo(),
                            instance.topicPartitions().stream()
                                    .filter(one -> one.topic().equals(Topic.REPORTED.name()))
                                    .map(TopicPartition::partition)
                                    .collect(Collectors.toCollection(TreeSet::new))));
        }
        return hosts;
    }

    /** Whether that is this instance. */
    public boolean isHere(HostInfo host) {
        return host.equals(here);
    }

    /** One that has given up refuses every question with an exception. */
    private @Nullable KafkaStreams answering() {
        var current = streams;
        return current != null && current.state().isRunningOrRebalancing() ? current : null;
    }

    private Finding elsewhere(SeizureId id) {
        var current = answering();
        if (current == null) {
            return new Finding.Nowhere();
        }
        var key = current.queryMetadataForKey(
                LedgerTopology.RECORDS, id, Topic.REPORTED.key().serializer());
        if (key == null
                || key.equals(KeyQueryMetadata.NOT_AVAILABLE)
                || key.activeHost().equals(here)) {
            return new Finding.Nowhere();
        }
        return new Finding.There(key.activeHost());
    }

    /**
     * Waits until the ledger of this process has read up to an offset.
     *
     * @return false when it has not within the time
     */
    public boolean awaitOffset(int partition, long offset, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!progress.hasReached(partition, offset) && !isCommitted(partition, offset)) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            Thread.sleep(LOOK_AGAIN);
        }
        return true;
    }

    /** After a restart nothing is read again, but what the group has committed is in the store. */
    private boolean isCommitted(int partition, long offset) {
        var current = answering();
        return current != null
                && current.metadataForLocalThreads().stream()
                        .flatMap(thread -> thread.activeTasks().stream())
                        .flatMap(task -> task.committedOffsets().entrySet().stream())
                        .anyMatch(entry -> entry.getKey().partition() == partition
                                && entry.getKey().topic().equals(Topic.REPORTED.name())
                                && entry.getValue() > offset);
    }

    private @Nullable ReadOnlyKeyValueStore<SeizureId, SeizureRecord> storeOf(int partition) {
        return answering() == null ? null : progress.store(partition);
    }

    /** As the producer's default partitioner does it. */
    static int partitionOf(SeizureId id) {
        var key = Topic.REPORTED.key().serializer().serialize(Topic.REPORTED.name(), id);
        return BuiltInPartitioner.partitionForKey(key, Topic.REPORTED.partitions());
    }
}
