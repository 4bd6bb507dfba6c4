package seizures.alert.deliver;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import seizures.contract.Severity;

/**
 * Until when a receiver asked not to be called. It holds back what is at most as severe as the alert that it was answered to:
 * a more severe one is worth an attempt. Not thread-safe.
 */
final class RequestedPauses {
    private final Map<Severity, Instant> until = new EnumMap<>(Severity.class);

    void hold(Severity upTo, Instant time) {
        until.merge(upTo, time, (old, next) -> next.isAfter(old) ? next : old);
    }

    boolean holdBack(Severity severity, Instant now) {
        return until.entrySet().stream()
                .anyMatch(pause -> pause.getKey().compareTo(severity) >= 0 && now.isBefore(pause.getValue()));
    }
}
