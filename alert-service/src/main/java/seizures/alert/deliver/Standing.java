package seizures.alert.deliver;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.Severity;
import seizures.contract.Topic;

/** The newest version of each alert that fires, and the severities that each alert ever had. One thread writes, any read. */
final class Standing {
    private final Map<String, AlertVersion> firing = new ConcurrentHashMap<>();
    private final Map<String, Set<Severity>> severities = new ConcurrentHashMap<>();

    void read(ConsumerRecord<byte[], byte[]> committed) {
        alert(committed).ifPresent(this::after);
    }

    /** Nothing for a record that is none: the view of alerts says so. */
    static Optional<AlertVersion> alert(ConsumerRecord<byte[], byte[]> committed) {
        try (var values = Topic.ALERTS.value().deserializer()) {
            return Optional.ofNullable(values.deserialize(committed.topic(), committed.value()));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }

    void after(AlertVersion alert) {
        severities.merge(alert.alertId(), Set.of(alert.severity()), Standing::both);
        if (alert.state() == AlertState.FIRING) {
            firing.put(alert.alertId(), alert);
        } else {
            firing.remove(alert.alertId());
        }
    }

    private static Set<Severity> both(Set<Severity> a, Set<Severity> b) {
        if (a.containsAll(b)) {
            return a;
        }
        var all = EnumSet.copyOf(a);
        all.addAll(b);
        return all;
    }

    List<AlertVersion> firing() {
        return List.copyOf(firing.values());
    }

    Optional<AlertVersion> firing(String alertId) {
        return Optional.ofNullable(firing.get(alertId));
    }

    Set<Severity> severities(AlertVersion alert) {
        return severities.getOrDefault(alert.alertId(), Set.of(alert.severity()));
    }
}
