package seizures.intake.listing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import seizures.commons.log.PartitionReader;
import seizures.contract.SeizureId;
import seizures.contract.Topic;
import seizures.intake.ledger.Ledger;
import seizures.intake.ledger.Ledger.Finding;
import tools.jackson.databind.JsonNode;

/**
 * Lists records in the order in which their versions were written into the log. A position is an offset in each
 * partition, so that who goes on from it misses nothing, however clocks differ.
 */
final class LogOrder {
    /** Records of the log that one request reads. */
    static final int MOST_READ = 5_000;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Ledger ledger;
    private final PartitionReader log;

    /** @param log of reports */
    LogOrder(Ledger ledger, PartitionReader log) {
        this.ledger = ledger;
        this.log = log;
    }

    /** The ledger has not read what the log has. */
    static final class NotNow extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Where the first record is that was written at some time or later. */
    Position.InLog since(Instant time) throws InterruptedException {
        return new Position.InLog(log.offsetsAt(time));
    }

    /** @return empty if another instance has one of the partitions */
    Optional<Part> list(ListQuery query, Position.InLog from, Set<Integer> partitions) throws InterruptedException {
        var offsets = new ArrayList<>(from.offsets());
        var found = new ArrayList<JsonNode>();
        boolean more = false;
        long left = MOST_READ;
        for (int partition : partitions) {
            if (found.size() >= query.limit() || left <= 0) {
                more = true;
                break;
            }
            long start = offsets.get(partition);
            var ids = new LinkedHashSet<SeizureId>();
            var read = log.read(partition, start, Math.min(left, query.limit() - found.size()), record -> {
                ids.add(id(record.key()));
                return true;
            });
            if (read.next() > start && !ledger.awaitOffset(partition, read.next() - 1, PATIENCE)) {
                throw new NotNow();
            }
            for (var id : ids) {
                if (!(ledger.findHere(id) instanceof Finding.Here(var record))) {
                    return Optional.empty();
                }
                record.filter(query::takes).map(ListedRecord::of).ifPresent(found::add);
            }
            left -= read.next() - start;
            offsets.set(partition, read.next());
            more |= read.more();
        }
        return Optional.of(new Part(found, new Position.InLog(offsets).text(), more));
    }

    private static SeizureId id(byte[] key) {
        try (var keys = Topic.REPORTED.key().deserializer()) {
            return keys.deserialize(Topic.REPORTED.name(), key);
        }
    }
}
