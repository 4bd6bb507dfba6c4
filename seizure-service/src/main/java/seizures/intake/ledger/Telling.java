package seizures.intake.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.contract.LinkEvent;
import seizures.contract.LinkEvent.Claimed;
import seizures.contract.LinkEvent.Distinguished;
import seizures.contract.LinkEvent.Standing;
import seizures.contract.SeizureEvent.Linked;
import seizures.contract.SeizureId;

/** What a record tells others of the same seizure: pure. */
final class Telling {
    private Telling() {}

    /** A reviewer's word that two are different, which whoever looks for likely duplicates reads. */
    private static List<LinkEvent> distinguished(SeizureRecord before, SeizureRecord after) {
        return after.versions().size() == before.versions().size()
                ? List.of()
                : after.current().stream()
                        .flatMap(version -> version.event() instanceof Linked linked && linked.differsFrom() != null
                                ? Stream.<LinkEvent>of(new Distinguished(
                                        linked.differsFrom(), linked.seizureId(), linked.recordedAt(), linked.reason()))
                                : Stream.<LinkEvent>empty())
                        .toList();
    }

    /** After a version came, or something was told: to each seizure that it names, and to each that names it, what is new. */
    static List<LinkEvent> between(SeizureRecord before, SeizureRecord after, @Nullable LinkEvent told) {
        var events = new ArrayList<LinkEvent>(distinguished(before, after));
        for (var target : after.everLinkedTo()) {
            var claims = Timeline.claims(after, target);
            if (!claims.equals(Timeline.claims(before, target))) {
                events.add(new Claimed(target, after.seizureId(), claims));
            }
        }
        if (after.links().claimants().isEmpty()) {
            return events;
        }
        var stands = Timeline.stands(after);
        boolean isNews = !stands.equals(Timeline.stands(before));
        after.links().claimants().keySet().forEach(id -> {
            var claimant = new SeizureId(id);
            boolean asksFirst = told instanceof Claimed
                    && told.sender().equals(claimant)
                    && !before.links().claimants().containsKey(id);
            if (isNews || asksFirst) {
                events.add(new Standing(claimant, after.seizureId(), stands));
            }
        });
        return events;
    }
}
