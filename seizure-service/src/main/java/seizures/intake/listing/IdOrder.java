package seizures.intake.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;
import seizures.contract.SeizureId;
import seizures.intake.ledger.Ledger;
import seizures.intake.ledger.SeizureRecord;
import tools.jackson.databind.JsonNode;

/**
 * Lists records by their ids: the stores of several partitions, each in that order, merged. An agency's records lie
 * together, as their ids begin with its code. Looks at a bounded number of records and says how far it came.
 */
final class IdOrder {
    /** Records that one request looks at; a fraction of a second. */
    static final int MOST_LOOKED_AT = 10_000;

    private final Ledger ledger;

    IdOrder(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What a record's place in the order is taken from: one store, from some id up to another. */
    private record Source(KeyValueIterator<SeizureId, SeizureRecord> records) {
        String next() {
            return records.peekNextKey().value();
        }
    }

    /** @return empty if another instance has one of the partitions */
    Optional<Part> list(ListQuery query, Set<Integer> partitions) {
        var sources = new ArrayList<Source>();
        try {
            for (int partition : partitions) {
                for (var range : ranges(query)) {
                    var records = ledger.range(partition, range.first(), range.last());
                    if (records.isEmpty()) {
                        return Optional.empty();
                    }
                    sources.add(new Source(records.get()));
                }
            }
            return Optional.of(merge(query, sources));
        } finally {
            sources.forEach(source -> source.records().close());
        }
    }

    private static Part merge(ListQuery query, List<Source> sources) {
        var queue = new PriorityQueue<Source>(Comparator.comparing(Source::next));
        sources.stream().filter(source -> source.records().hasNext()).forEach(queue::add);
        var found = new ArrayList<JsonNode>();
        SeizureId last = null;
        var after = after(query);
        for (int looked = 0; !queue.isEmpty() && looked < MOST_LOOKED_AT && found.size() < query.limit(); looked++) {
            var source = queue.remove();
            var entry = source.records().next();
            if (source.records().hasNext()) {
                queue.add(source);
            }
            last = entry.key;
            if (!entry.key.equals(after) && query.takes(entry.value)) {
                found.add(ListedRecord.of(entry.value));
            }
        }
        boolean more = !queue.isEmpty();
        return new Part(found, last == null ? "" : new Position.AfterId(last).text(), more);
    }

    private static @Nullable SeizureId after(ListQuery query) {
        return query.cursor().orElse(null) instanceof Position.AfterId(var id) ? id : null;
    }

    /** @param first the first id that may be meant; {@code last} likewise */
    private record Range(SeizureId first, SeizureId last) {}

    private static final SeizureId LOWEST = new SeizureId("AA--");
    private static final SeizureId HIGHEST = new SeizureId("ZZ-" + "z".repeat(97));

    /** The parts of the order in which records can be that are asked for, without overlap. */
    private static List<Range> ranges(ListQuery query) {
        var after = after(query);
        var from = after == null ? LOWEST : after;
        var ranges = new ArrayList<Range>();
        if (query.agencies().isEmpty()) {
            ranges.add(new Range(from, HIGHEST));
            return ranges;
        }
        String covered = null;
        for (var agency : new TreeSet<>(query.agencies().get())) {
            if (covered == null || !agency.startsWith(covered)) {
                covered = agency + "-";
                var first = new SeizureId(covered + "-");
                var last = new SeizureId(covered + "z".repeat(100 - covered.length()));
                if (last.value().compareTo(from.value()) >= 0) {
                    ranges.add(new Range(first.value().compareTo(from.value()) > 0 ? first : from, last));
                }
            }
        }
        return ranges;
    }
}
