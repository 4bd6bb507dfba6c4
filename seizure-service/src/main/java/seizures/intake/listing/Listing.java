package seizures.intake.listing;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.state.HostInfo;
import seizures.commons.log.PartitionReader;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.ProblemException;
import seizures.contract.Topic;
import seizures.intake.ledger.Ledger;
import tools.jackson.databind.JsonNode;

/** The list over all instances: each lists the partitions whose records it has, the one that is asked merges. */
final class Listing {
    private final Ledger ledger;
    private final IdOrder byId;
    private final LogOrder byLog;

    Listing(Ledger ledger, LogOrder byLog) {
        this.ledger = ledger;
        this.byId = new IdOrder(ledger);
        this.byLog = byLog;
    }

    /** Asks another instance for its part. */
    interface Others {
        /** @param query with the limit and the position that are left */
        Part ask(HostInfo host, ListQuery query, Set<Integer> partitions) throws InterruptedException;
    }

    Page page(ListQuery query, Others others) throws InterruptedException {
        var hosts = hosts();
        return query.isByLog() ? byLog(query, hosts, others) : byId(query, hosts, others);
    }

    private Page byId(ListQuery query, Map<HostInfo, Set<Integer>> hosts, Others others) throws InterruptedException {
        var parts = new ArrayList<Part>();
        for (var host : hosts.entrySet()) {
            parts.add(part(query, host.getKey(), host.getValue(), others));
        }
        return Page.byId(parts, query.limit());
    }

    private Page byLog(ListQuery query, Map<HostInfo, Set<Integer>> hosts, Others others) throws InterruptedException {
        var offsets = new ArrayList<>(start(query).offsets());
        var seizures = new ArrayList<JsonNode>();
        boolean more = false;
        for (var host : hosts.entrySet()) {
            int left = query.limit() - seizures.size();
            if (left == 0) {
                more = true;
                break;
            }
            var rest = query.from(new Position.InLog(offsets), left);
            var part = part(rest, host.getKey(), host.getValue(), others);
            seizures.addAll(part.seizures());
            more |= part.more();
            var read = ((Position.InLog) Position.ofText(part.position())).offsets();
            host.getValue().forEach(partition -> offsets.set(partition, read.get(partition)));
        }
        return Page.byLog(seizures, new Position.InLog(offsets), more);
    }

    private Position.InLog start(ListQuery query) throws InterruptedException {
        return query.cursor().orElse(null) instanceof Position.InLog position ? position : since(query);
    }

    private Position.InLog since(ListQuery query) throws InterruptedException {
        try {
            return byLog.since(query.updatedSince().orElseThrow());
        } catch (PartitionReader.NoAnswer e) {
            throw moving();
        }
    }

    private Part part(ListQuery query, HostInfo host, Set<Integer> partitions, Others others)
            throws InterruptedException {
        return ledger.isHere(host) ? here(query, partitions) : others.ask(host, query, partitions);
    }

    /** What this instance lists of some partitions. */
    Part here(ListQuery query, Set<Integer> partitions) throws InterruptedException {
        try {
            return (query.isByLog() ? byLog.list(query, start(query), partitions) : byId.list(query, partitions))
                    .orElseThrow(Listing::moving);
        } catch (LogOrder.NotNow | PartitionReader.NoAnswer e) {
            throw moving();
        }
    }

    /** Who has which partitions, this instance first. */
    private Map<HostInfo, Set<Integer>> hosts() {
        var hosts = ledger.hosts();
        var all = new TreeSet<Integer>();
        hosts.values().forEach(all::addAll);
        if (all.size() < Topic.REPORTED.partitions()) {
            throw moving();
        }
        return hosts;
    }

    static ProblemException moving() {
        return new ProblemException(
                CommonProblem.UNAVAILABLE.because("Records are moving between instances, or the service is starting"));
    }
}
