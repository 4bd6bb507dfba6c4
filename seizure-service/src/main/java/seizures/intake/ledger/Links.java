package seizures.intake.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.LinkEvent;
import seizures.contract.LinkEvent.Claim;
import seizures.contract.LinkEvent.Claimed;
import seizures.contract.LinkEvent.Stand;
import seizures.contract.LinkEvent.Standing;
import seizures.contract.SeizureId;

/**
 * What a record was told by others that are the same seizure.
 *
 * @param targets how those stand that it names or named, by id; not there until they have told
 * @param claimants those that name it or named it, by id
 */
record Links(Map<String, List<Stand>> targets, Map<String, List<Claim>> claimants) {
    static final Links NONE = new Links(Map.of(), Map.of());

    Links after(LinkEvent event) {
        return switch (event) {
            case Standing told -> new Links(with(targets, told.sender(), told.stands()), claimants);
            case Claimed told -> new Links(targets, with(claimants, told.sender(), told.claims()));
            case LinkEvent.Distinguished _ -> this;
        };
    }

    private static <T> Map<String, List<T>> with(Map<String, List<T>> before, SeizureId sender, List<T> told) {
        var after = new TreeMap<>(before);
        after.put(sender.value(), told);
        return after;
    }

    boolean knows(SeizureId target) {
        return targets.containsKey(target.value());
    }

    /** How a target stood, as known at a time; null where it had not been reported. */
    @Nullable
    Stand standAt(SeizureId target, Instant at) {
        return targets.getOrDefault(target.value(), List.of()).stream()
                .filter(stand -> !stand.since().isAfter(at))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /** Agencies that took part as those say that name this, as known at a time. */
    Set<Agency> agenciesAt(Instant at) {
        var agencies = new TreeSet<Agency>();
        claimants.values().forEach(claims -> agencies.addAll(agenciesAt(claims, at)));
        return agencies;
    }

    private static List<Agency> agenciesAt(List<Claim> claims, Instant at) {
        return claims.stream()
                .filter(claim -> !claim.since().isAfter(at))
                .reduce((_, later) -> later)
                .map(Claim::agencies)
                .orElse(List.of());
    }

    /** Those that name it, as known at a time; by their ids. */
    List<SeizureId> claimantsAt(Instant at) {
        var naming = new ArrayList<SeizureId>();
        claimants.forEach((id, claims) -> {
            if (!agenciesAt(claims, at).isEmpty()) {
                naming.add(new SeizureId(id));
            }
        });
        return List.copyOf(naming);
    }

    /** When anything changed that it was told. */
    Set<Instant> times() {
        var times = new TreeSet<Instant>();
        targets.values().forEach(stands -> stands.forEach(stand -> times.add(stand.since())));
        claimants.values().forEach(claims -> claims.forEach(claim -> times.add(claim.since())));
        return times;
    }
}
