package seizures.intake.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.contract.LinkEvent;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;

/**
 * What moves in the counts when a record gains a version, or hears from another record of the same seizure. A
 * record's changes depend on what it knows and not on the order in which it came: each version takes out the one before it
 * and puts in itself, when it was known, or when the first later one was, if that was before. So a version that comes late
 * moves nothing on the days before it came: what displaces it was known, and it counts from then to then. An arrival tells
 * the difference.
 */
final class Changes {
    private Changes() {}

    /**
     * Why an arrival moves the counts.
     *
     * @param number of the version that came, or of the current one
     * @param reason in the reporter's or the reviewer's words
     * @param linkedTo the other seizure, where the cause is that this is the same, or no longer is
     */
    record Cause(
            int number, @Nullable String reason, @Nullable SeizureId linkedTo) {
        static Cause of(Version arrived, SeizureRecord before, SeizureRecord after) {
            var linked = linked(before, after);
            return new Cause(arrived.number(), arrived.reason().orElse(null), linked);
        }

        static Cause of(LinkEvent told, SeizureRecord before, SeizureRecord after) {
            int number = after.current().map(Version::number).orElse(0);
            var linked = told instanceof LinkEvent.Claimed ? told.sender() : linked(before, after);
            if (linked == null) {
                return new Cause(number, null, null);
            }
            var reason = told instanceof LinkEvent.Claimed
                    ? "also reported as " + linked
                    : (after.mergedInto().isPresent() ? "the same seizure as " : "no longer counted as ") + linked;
            return new Cause(number, reason, linked);
        }

        private static @Nullable SeizureId linked(SeizureRecord before, SeizureRecord after) {
            return before.mergedInto().equals(after.mergedInto())
                    ? null
                    : after.mergedInto().or(before::mergedInto).orElse(null);
        }
    }

    /** What a version moves that came. */
    static List<SeizureChange> between(SeizureRecord before, SeizureRecord after, Version arrived) {
        return between(before, after, Cause.of(arrived, before, after));
    }

    /** The difference between the changes of two states of one record, −1 before +1. */
    static List<SeizureChange> between(SeizureRecord before, SeizureRecord after, Cause cause) {
        var old = of(before);
        var now = of(after);
        boolean isFirst = old.isEmpty() && now.size() == 1; // as nearly always: no sums of changes are needed then
        return stated(isFirst ? now : difference(old, now), cause);
    }

    private static List<SeizureChange> difference(List<SeizureChange> old, List<SeizureChange> now) {
        var net = new LinkedHashMap<SeizureChange, Integer>();
        old.forEach(change -> net.merge(signed(change, 1), -change.sign(), Integer::sum));
        now.forEach(change -> net.merge(signed(change, 1), change.sign(), Integer::sum));
        var moves = new ArrayList<SeizureChange>();
        net.forEach((change, times) -> {
            for (int i = 0; i < Math.abs(times); i++) {
                moves.add(signed(change, Integer.signum(times)));
            }
        });
        moves.sort(Comparator.comparingInt(SeizureChange::sign));
        return moves;
    }

    private static List<SeizureChange> stated(List<SeizureChange> moves, Cause cause) {
        return moves.stream()
                .map(change -> change.stated(
                        cause.number(),
                        moves.size(),
                        change.sign(),
                        change.recordedAt(),
                        cause.reason(),
                        cause.linkedTo()))
                .toList();
    }

    /** All changes of a record; what counts as before changes nothing. */
    private static List<SeizureChange> of(SeizureRecord record) {
        var changes = new ArrayList<SeizureChange>();
        Optional<Moment> standing = Optional.empty();
        for (var moment : Timeline.of(record)) {
            if (Moment.countAlike(standing, moment)) {
                continue;
            }
            standing.ifPresent(old -> changes.add(old.change(-1, moment.since())));
            standing = moment.counts() ? Optional.of(moment) : Optional.empty();
            standing.ifPresent(now -> changes.add(now.change(1, moment.since())));
        }
        return changes;
    }

    private static SeizureChange signed(SeizureChange change, int sign) {
        return change.stated(0, 0, sign, change.recordedAt());
    }
}
