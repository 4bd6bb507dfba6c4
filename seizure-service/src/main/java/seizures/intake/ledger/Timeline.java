package seizures.intake.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.LinkEvent.Claim;
import seizures.contract.LinkEvent.Stand;
import seizures.contract.SeizureEvent.Linked;
import seizures.contract.SeizureId;

/**
 * How a record stood over time: a pure function of its versions and of what other records have told it, whatever the order
 * in which all that arrived. A record that names another counts nothing while that one is active. Of records that name each
 * other in a circle the one with the least id counts.
 */
final class Timeline {
    /** Longer chains are not followed further: a circle of so many records is not found to be one. */
    private static final int LONGEST_CHAIN = 32;

    private final SeizureRecord record;
    private final List<Version> versions;
    private final Instant[] known;
    private final @Nullable SeizureId[] links;

    private Timeline(SeizureRecord record) {
        this.record = record;
        this.versions = record.versions();
        this.known = knownAt(versions);
        this.links = links(versions);
    }

    /** By time; of one time in the order of the versions. */
    static List<Moment> of(SeizureRecord record) {
        return new Timeline(record).moments();
    }

    /** What it tells those that name it: the last of each time. */
    static List<Stand> stands(SeizureRecord record) {
        return lasting(
                of(record),
                Stand::since,
                moment -> new Stand(moment.since(), moment.isActive(), moment.upward()),
                (a, b) -> a.active() == b.active() && a.upward().equals(b.upward()));
    }

    /** What it tells a seizure that it names or named. */
    static List<Claim> claims(SeizureRecord record, SeizureId target) {
        return lasting(
                of(record),
                Claim::since,
                moment -> new Claim(moment.since(), target.equals(moment.link()) ? moment.team() : List.<Agency>of()),
                (a, b) -> a.agencies().equals(b.agencies()));
    }

    private interface Alike<T> {
        boolean test(T a, T b);
    }

    private static <T> List<T> lasting(
            List<Moment> moments, Function<T, Instant> since, Function<Moment, T> of, Alike<T> alike) {
        var lasting = new ArrayList<T>();
        for (var moment : moments) {
            var next = of.apply(moment);
            if (!lasting.isEmpty() && since.apply(lasting.getLast()).equals(since.apply(next))) {
                lasting.removeLast();
            }
            if (lasting.isEmpty() || !alike.test(lasting.getLast(), next)) {
                lasting.add(next);
            }
        }
        return lasting;
    }

    private List<Moment> moments() {
        var moments = new ArrayList<Moment>();
        for (int i = 0; i < known.length; i++) {
            moments.add(moment(i, known[i]));
        }
        for (var at : record.links().times()) {
            int last = known.length - 1;
            while (last >= 0 && known[last].isAfter(at)) {
                last--;
            }
            if (last >= 0) {
                moments.add(moment(last, at));
            }
        }
        moments.sort(Comparator.comparing(Moment::since)); // stable: what was told comes after the versions of its time
        return moments;
    }

    private Moment moment(int at, Instant time) {
        var version = versions.get(at);
        var link = version.state() == Version.State.ACTIVE ? links[at] : null;
        var others = List.copyOf(record.links().agenciesAt(time));
        var claimants = record.links().claimantsAt(time);
        if (link == null) {
            return new Moment(time, version, null, false, null, List.of(), others, claimants);
        }
        if (!record.links().knows(link)) {
            return new Moment(time, version, link, isFromTheFirst(at), null, List.of(), others, claimants);
        }
        var stand = record.links().standAt(link, time);
        if (stand == null || !stand.active()) {
            return new Moment(time, version, link, false, null, List.of(), others, claimants);
        }
        var upward = upward(link, stand.upward());
        return new Moment(time, version, link, false, countsInCircle(upward) ? null : link, upward, others, claimants);
    }

    /** Whether each version up to this has had its link, so that none has counted without it. */
    private boolean isFromTheFirst(int at) {
        for (int i = 0; i <= at; i++) {
            if (!Objects.equals(links[i], links[at])) {
                return false;
            }
        }
        return true;
    }

    /** Up to the first that is there twice, or is this record itself. */
    private List<SeizureId> upward(SeizureId link, List<SeizureId> further) {
        var upward = new ArrayList<SeizureId>();
        upward.add(link);
        for (var next : further) {
            if (upward.contains(next)
                    || upward.getLast().equals(record.seizureId())
                    || upward.size() == LONGEST_CHAIN) {
                break;
            }
            upward.add(next);
        }
        return List.copyOf(upward);
    }

    private boolean countsInCircle(List<SeizureId> upward) {
        return upward.getLast().equals(record.seizureId())
                && upward.stream()
                        .map(SeizureId::value)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                        .equals(record.seizureId().value());
    }

    /** Of each version the earliest of its own time and those of all later ones. */
    private static Instant[] knownAt(List<Version> versions) {
        var known = new Instant[versions.size()];
        for (int i = versions.size() - 1; i >= 0; i--) {
            var at = versions.get(i).event().recordedAt();
            known[i] = i + 1 < known.length && known[i + 1].isBefore(at) ? known[i + 1] : at;
        }
        return known;
    }

    /** Of each version what it is said to be: a reviewer's last word, or else its own report's. */
    private static @Nullable SeizureId[] links(List<Version> versions) {
        var links = new @Nullable SeizureId[versions.size()];
        Linked word = null;
        for (int i = 0; i < links.length; i++) {
            var version = versions.get(i);
            if (version.event() instanceof Linked linked && linked.differsFrom() == null) {
                word = linked;
            }
            links[i] = word != null
                    ? word.sameSeizureAs()
                    : version.seizure()
                            .flatMap(seizure -> Optional.ofNullable(seizure.sameSeizureAs()))
                            .orElse(null);
        }
        return links;
    }
}
