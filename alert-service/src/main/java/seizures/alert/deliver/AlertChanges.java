package seizures.alert.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import seizures.contract.AlertChange;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;

/** What each version of each alert changed. One thread writes, any thread reads. */
final class AlertChanges {
    private final Map<String, History> byAlert = new ConcurrentHashMap<>();

    /** The changes of the versions from 1 on. */
    private record History(AlertVersion newest, List<AlertChange> changes) {}

    void after(AlertVersion alert) {
        byAlert.compute(alert.alertId(), (id, before) -> {
            var changes = before == null ? new ArrayList<AlertChange>() : before.changes();
            if (alert.version() <= changes.size()) {
                return before; // the same again
            }
            synchronized (changes) {
                while (changes.size() < alert.version() - 1) {
                    changes.add(AlertChange.GROWN);
                }
                changes.add(of(before == null ? null : before.newest(), alert));
            }
            return new History(alert, changes);
        });
    }

    /** Empty until the version was read. */
    Optional<AlertChange> of(AlertVersion alert) {
        var history = byAlert.get(alert.alertId());
        if (history == null) {
            return Optional.empty();
        }
        synchronized (history.changes()) {
            return alert.version() > history.changes().size()
                    ? Optional.empty()
                    : Optional.of(history.changes().get(alert.version() - 1));
        }
    }

    Optional<AlertVersion> newest(String alertId) {
        return Optional.ofNullable(byAlert.get(alertId)).map(History::newest);
    }

    /** @param before the version before; null for the first */
    static AlertChange of(@Nullable AlertVersion before, AlertVersion alert) {
        return switch (alert.state()) {
            case WITHDRAWN -> AlertChange.WITHDRAWN;
            case RESOLVED ->
                before == null || before.state() != AlertState.RESOLVED
                        ? AlertChange.RESOLVED
                        : grownOrCorrected(before, alert);
            case PENDING ->
                before != null && before.state() == AlertState.FIRING ? AlertChange.CORRECTED : AlertChange.GROWN;
            case FIRING -> firing(before, alert);
        };
    }

    private static AlertChange firing(@Nullable AlertVersion before, AlertVersion alert) {
        if (before == null || before.state() != AlertState.FIRING) {
            return AlertChange.FIRED;
        }
        return alert.severity().compareTo(before.severity()) > 0
                ? AlertChange.ESCALATED
                : grownOrCorrected(before, alert);
    }

    private static AlertChange grownOrCorrected(AlertVersion before, AlertVersion alert) {
        boolean isCorrected = alert.reason().startsWith("correction ")
                || alert.reason().startsWith("retraction ")
                || alert.reason().equals("reports and corrections")
                || alert.reason().startsWith("the coverage of ")
                || alert.ruleVersion() != before.ruleVersion()
                || alert.severity() != before.severity()
                || alert.observed().compareTo(before.observed()) < 0;
        return isCorrected ? AlertChange.CORRECTED : AlertChange.GROWN;
    }
}
