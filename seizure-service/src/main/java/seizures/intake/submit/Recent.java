package seizures.intake.submit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import seizures.contract.Seizure;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureId;
import seizures.intake.ledger.Entry;
import seizures.intake.ledger.SeizureRecord;

/**
 * What this process has sent lately and its ledger may not have read yet. Applying an event twice changes nothing, so
 * nobody needs to know when the ledger has caught up: the oldest are forgotten when there are too many.
 */
final class Recent {
    /** An event on its way to the brokers, or there. */
    record Sent(SeizureEvent event, CompletableFuture<Answer> answer) {}

    private final Map<SeizureId, List<Sent>> byId = new HashMap<>();
    private final ArrayDeque<Sent> byAge = new ArrayDeque<>();
    private final int most;
    private int weight;

    /** @param most in substances and events; 2,000 of them are about 1 MB */
    Recent(int most) {
        this.most = most;
    }

    synchronized void add(Sent sent) {
        byId.computeIfAbsent(sent.event().seizureId(), _ -> new ArrayList<>(1)).add(sent);
        byAge.addLast(sent);
        weight += weightOf(sent.event());
        while (weight > most) {
            var oldest = byAge.removeFirst();
            weight -= weightOf(oldest.event());
            forget(oldest);
        }
    }

    /** It never reached the brokers, or nobody knows: a second attempt must not find it. */
    synchronized void forget(Sent sent) {
        var all = byId.get(sent.event().seizureId());
        if (all != null) {
            all.remove(sent);
            if (all.isEmpty()) {
                byId.remove(sent.event().seizureId());
            }
        }
    }

    /** A record as it will be when the ledger has read what was sent. */
    SeizureRecord over(SeizureRecord record) {
        var newest = record;
        for (var sent : of(record.seizureId())) {
            if (newest.after(sent.event()) instanceof Entry.Accepted(var after, var _)) {
                newest = after;
            }
        }
        return newest;
    }

    /** Those of a seizure that are still on their way. */
    List<CompletableFuture<Answer>> pendingOf(SeizureId id) {
        return of(id).stream()
                .map(Sent::answer)
                .filter(answer -> !answer.isDone())
                .toList();
    }

    /** What was sent as this version or result. */
    Optional<Sent> find(SeizureEvent event) {
        return of(event.seizureId()).stream()
                .filter(sent -> sent.event().eventId().equals(event.eventId()))
                .findFirst();
    }

    private synchronized List<Sent> of(SeizureId id) {
        var all = byId.get(id);
        return all == null ? List.of() : List.copyOf(all);
    }

    private static int weightOf(SeizureEvent event) {
        return switch (event) {
            case SeizureEvent.Reported reported -> weightOf(reported.seizure());
            case SeizureEvent.Corrected corrected -> weightOf(corrected.seizure());
            case SeizureEvent.Retracted _, SeizureEvent.Linked _ -> 1;
            case SeizureEvent.Analysed analysed ->
                1 + analysed.result().findings().size();
        };
    }

    private static int weightOf(Seizure seizure) {
        return 1
                + seizure.items().stream()
                        .mapToInt(item -> item.substances().size())
                        .sum();
    }
}
