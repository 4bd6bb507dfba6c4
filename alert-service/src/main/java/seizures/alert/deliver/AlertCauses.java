package seizures.alert.deliver;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import seizures.contract.AlertVersion;

/** What may have brought an alert about: alerts that share a cause reach people as one message. */
final class AlertCauses {
    private static final Pattern SEIZURE = Pattern.compile("of seizure ([^ ,;]+)");

    private AlertCauses() {}

    /** The seizure that its newest version is about, and its port. */
    static Set<String> of(Notification notification) {
        return notification instanceof Notification.OfAlert(var alert) ? of(alert) : Set.of(notification.key());
    }

    private static Set<String> of(AlertVersion alert) {
        var causes = new HashSet<String>();
        var reason = SEIZURE.matcher(alert.reason());
        if (reason.find()) {
            causes.add("seizure " + reason.group(1));
        }
        if (alert.evidence().count() == 1) {
            alert.evidence().seizures().forEach(seizure -> causes.add("seizure " + seizure));
        }
        var port = alert.group().get("port");
        if (port != null) {
            causes.add("port " + port);
        }
        return causes;
    }
}
