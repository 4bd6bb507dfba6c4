package seizures.intake.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.Seizure;
import seizures.contract.SeizureChange;

/**
 * What moves in the counts when a record gains a version. A record's changes depend on which versions it has and not on
 * the order in which they came: each version takes out the one before it and puts in itself, when it was known, or when
 * the first later one was, if that was before. So a version that comes late moves nothing on the days before it came:
 * what displaces it was known, and it counts from then to then. An arrival tells the difference.
 */
final class Changes {
    private Changes() {}

    /**
     * The difference between the changes of two states of one record, −1 before +1.
     *
     * @param arrived the number of the version that {@code after} has and {@code before} has not
     */
    static List<SeizureChange> between(SeizureRecord before, SeizureRecord after, int arrived) {
        var net = new LinkedHashMap<SeizureChange, Integer>();
        of(before).forEach(change -> net.merge(signed(change, 1, 0, 0), -change.sign(), Integer::sum));
        of(after).forEach(change -> net.merge(signed(change, 1, 0, 0), change.sign(), Integer::sum));
        var moves = new ArrayList<SeizureChange>();
        net.forEach((change, times) -> {
            for (int i = 0; i < Math.abs(times); i++) {
                moves.add(signed(change, Integer.signum(times), 0, 0));
            }
        });
        moves.sort(Comparator.comparingInt(SeizureChange::sign));
        var reason = after.versions().stream()
                .filter(version -> version.number() == arrived)
                .findFirst()
                .flatMap(Version::reason)
                .orElse(null);
        return moves.stream()
                .map(change -> change.told(arrived, moves.size(), change.sign(), change.recordedAt(), reason))
                .toList();
    }

    /** All changes of a record; a version that counts as the one before it changes nothing. */
    private static List<SeizureChange> of(SeizureRecord record) {
        var changes = new ArrayList<SeizureChange>();
        var versions = record.versions();
        var knownAt = knownAt(versions);
        Version standing = null;
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var known = knownAt[i];
            if (countsLike(standing, version)) {
                continue;
            }
            if (standing != null) {
                changes.add(change(standing, -1, known));
            }
            standing = version.counts() ? version : null;
            if (standing != null) {
                changes.add(change(standing, 1, known));
            }
        }
        return changes;
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

    private static boolean countsLike(@Nullable Version standing, Version version) {
        if (standing == null || !version.counts()) {
            return standing == null && !version.counts();
        }
        return numbered(standing).equals(numbered(version));
    }

    private static SeizureChange numbered(Version version) {
        return change(version, 0, 1, Instant.EPOCH);
    }

    private static SeizureChange change(Version version, int sign, Instant known) {
        return change(version, version.number(), sign, known);
    }

    private static SeizureChange change(Version version, int number, int sign, Instant known) {
        Seizure seizure = version.seizure().orElseThrow();
        return new SeizureChange(
                seizure.seizureId(),
                number,
                0,
                0,
                sign,
                known,
                seizure.agency(),
                participants(seizure),
                seizure.port(),
                seizure.crossing(),
                seizure.mode(),
                seizure.route(),
                seizure.occurredAt(),
                seizure.occurredOn(),
                seizure.eventCount(),
                version.contributions(),
                null);
    }

    private static List<Agency> participants(Seizure seizure) {
        return seizure.participatingAgencies().stream()
                .filter(agency -> !agency.equals(seizure.agency()))
                .distinct()
                .sorted()
                .toList();
    }

    private static SeizureChange signed(SeizureChange change, int sign, int cause, int legs) {
        return change.told(cause, legs, sign, change.recordedAt());
    }
}
