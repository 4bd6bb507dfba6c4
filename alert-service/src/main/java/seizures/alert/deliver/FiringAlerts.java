package seizures.alert.deliver;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.Severity;

/** The newest version of each firing alert, and every severity an alert has fired with. One thread writes, any thread reads. */
final class FiringAlerts {
    private final Map<String, AlertVersion> firing = new ConcurrentHashMap<>();
    private final Map<String, Set<Severity>> severities = new ConcurrentHashMap<>();
    private final Map<String, Ended> ended = new ConcurrentHashMap<>();

    /** @param at when the topic said that it stopped firing */
    record Ended(AlertVersion alert, Instant at) {}

    void after(AlertVersion alert, Instant at) {
        severities.put(alert.alertId(), severities(alert));
        if (alert.state() == AlertState.FIRING) {
            firing.put(alert.alertId(), alert);
            ended.remove(alert.alertId());
        } else if (firing.remove(alert.alertId()) != null) {
            ended.put(alert.alertId(), new Ended(alert, at));
        }
    }

    /** Alerts that have stopped firing, since the last {@link #forgetEndedBefore}. */
    List<Ended> ended() {
        return List.copyOf(ended.values());
    }

    void forgetEndedBefore(Instant time) {
        ended.values().removeIf(end -> end.at().isBefore(time));
    }

    private static Set<Severity> both(Set<Severity> a, Set<Severity> b) {
        if (a.containsAll(b)) {
            return a;
        }
        var all = EnumSet.copyOf(b);
        all.addAll(a);
        return all;
    }

    List<AlertVersion> firing() {
        return List.copyOf(firing.values());
    }

    Optional<AlertVersion> firing(String alertId) {
        return Optional.ofNullable(firing.get(alertId));
    }

    /** Empty for an alert that was only ever pending: no recipient has heard of it. */
    Set<Severity> severities(AlertVersion alert) {
        var before = severities.get(alert.alertId());
        boolean firedSo = switch (alert.state()) {
            case FIRING, RESOLVED -> true;
            case PENDING -> false;
            case WITHDRAWN -> before == null;
        };
        return both(before == null ? Set.of() : before, firedSo ? Set.of(alert.severity()) : Set.of());
    }
}
