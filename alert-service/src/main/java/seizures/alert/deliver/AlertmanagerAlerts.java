package seizures.alert.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import seizures.contract.AlertCommand;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.Severity;

/**
 * Alerts in the form of Alertmanager's API v2. The labels are the identity and never change while an alert lives; what changes
 * is in the annotations. A new severity is another identity, so the old one is resolved in the same request.
 */
final class AlertmanagerAlerts {
    private final AlertLinks links;

    AlertmanagerAlerts(AlertLinks links) {
        this.links = links;
    }

    /**
     * @param severities that the alert has ever fired with
     * @param endsAfter when a firing alert ends unless it is refreshed
     */
    List<Map<String, Object>> of(AlertVersion alert, Set<Severity> severities, Instant now, Duration endsAfter) {
        var posted = new ArrayList<Map<String, Object>>();
        boolean fires = alert.state() == AlertState.FIRING;
        for (var severity : severities) {
            if (!fires || severity != alert.severity()) {
                posted.add(posted(alert, severity, ended(alert, now)));
            }
        }
        if (fires) {
            posted.add(posted(alert, alert.severity(), now.plus(endsAfter)));
        }
        return posted;
    }

    /** A reminder that a silence ends soon, shown until it does. */
    static Map<String, Object> reminder(AlertCommand.Silenced silence) {
        var labels = new LinkedHashMap<String, String>();
        labels.put("alertname", "silence-ends");
        labels.put("silence_id", silence.subject());
        labels.put("severity", Severity.INFO.word());
        var annotations = new LinkedHashMap<String, String>();
        annotations.put("summary", "A silence of " + silence.author() + " ends at " + silence.until());
        annotations.put("reason", silence.reason());
        var posted = new LinkedHashMap<String, Object>();
        posted.put("labels", labels);
        posted.put("annotations", annotations);
        posted.put("startsAt", String.valueOf(silence.remindAt()));
        posted.put("endsAt", silence.until());
        return posted;
    }

    private Map<String, Object> posted(AlertVersion alert, Severity severity, Instant endsAt) {
        var posted = new LinkedHashMap<String, Object>();
        posted.put("labels", labels(alert, severity));
        posted.put("annotations", annotations(alert));
        posted.put("startsAt", alert.raisedAt());
        posted.put("endsAt", endsAt.isBefore(alert.raisedAt()) ? alert.raisedAt() : endsAt);
        links.page(alert).ifPresent(address -> posted.put("generatorURL", address));
        return posted;
    }

    /** When the alert was known to be over, at the latest now: Alertmanager would keep it firing until a later time. */
    private static Instant ended(AlertVersion alert, Instant now) {
        return alert.updatedAt().isBefore(now) ? alert.updatedAt() : now;
    }

    private static Map<String, String> labels(AlertVersion alert, Severity severity) {
        var labels = new LinkedHashMap<String, String>(alert.group());
        labels.put("alertname", alert.ruleId());
        labels.put("alert_id", alert.alertId());
        labels.put("severity", severity.word());
        AlertWords.place(alert).ifPresent(place -> labels.put("place", place));
        return labels;
    }

    private Map<String, String> annotations(AlertVersion alert) {
        var observed = alert.observed().toPlainString() + " " + alert.unit();
        var annotations = new LinkedHashMap<String, String>();
        annotations.put("summary", AlertWords.title(alert));
        annotations.put("description", AlertWords.summary(alert));
        links.rule(alert).ifPresent(address -> annotations.put("runbook_url", address));
        links.chart(alert).ifPresent(address -> annotations.put("chart_url", address));
        annotations.put("state", alert.state().name());
        annotations.put("version", Integer.toString(alert.version()));
        annotations.put("observed", observed);
        annotations.put("window", alert.window().from() + "/" + alert.window().to());
        annotations.put("seizures", Integer.toString(alert.evidence().count()));
        annotations.put("reason", alert.reason());
        annotations.put("data_as_of", alert.updatedAt().toString());
        if (!alert.evidence().grounds().isEmpty()) {
            annotations.put("grounds", String.join("; ", alert.evidence().grounds()));
        }
        if (alert.state() == AlertState.WITHDRAWN) {
            annotations.put("withdrawn", alert.reason());
        } else if (alert.reason().startsWith("correction ") || alert.reason().startsWith("retraction ")) {
            annotations.put("correction", alert.reason());
        }
        return annotations;
    }
}
