package seizures.alert.deliver;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import seizures.contract.AlertCommand;
import seizures.contract.AlertVersion;
import seizures.contract.ContractJson;
import seizures.contract.Topic;

/**
 * A version of an alert as a CloudEvent in structured mode.
 *
 * @param id of the alert and its version: a receiver that has seen it drops the repetition
 */
record AlertEvent(String id, String body) {
    static final String MEDIA_TYPE = "application/cloudevents+json; charset=UTF-8";

    /** @param links where people find it */
    static AlertEvent of(AlertVersion alert, AlertLinks links) {
        var id = alert.alertId() + "/" + alert.version();
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "/alert-service/watch");
        event.put("type", Topic.ALERTS.name());
        event.put("subject", alert.alertId());
        event.put("time", alert.updatedAt());
        event.put("dataschema", Topic.ALERTS.schema());
        links.page(alert).ifPresent(address -> event.put("pageurl", address));
        links.chart(alert).ifPresent(address -> event.put("charturl", address));
        event.put("datacontenttype", "application/json");
        event.put("data", alert);
        return new AlertEvent(id, ContractJson.MAPPER.writeValueAsString(event));
    }

    /** What somebody did about an alert, as it is on the topic of commands. */
    static AlertEvent act(AlertCommand act, AlertVersion alert, AlertLinks links) {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", act.commandId());
        event.put("source", "/alert-service/acts");
        event.put("type", Topic.ALERT_COMMANDS.name());
        event.put("subject", act.subject());
        event.put("time", act.recordedAt());
        event.put("dataschema", Topic.ALERT_COMMANDS.schema());
        links.page(alert).ifPresent(address -> event.put("pageurl", address));
        event.put("datacontenttype", "application/json");
        event.put("data", act);
        return new AlertEvent(act.commandId(), ContractJson.MAPPER.writeValueAsString(event));
    }

    /**
     * A reminder that a silence ends soon.
     *
     * @param alerts that it matches and that are firing
     */
    static AlertEvent reminder(AlertCommand.Silenced silence, List<String> alerts) {
        var data = new LinkedHashMap<String, Object>();
        data.put("silenceId", silence.subject());
        data.put("author", silence.author());
        data.put("reason", silence.reason());
        data.put("until", silence.until());
        data.put("filter", silence.filter());
        data.put("alerts", alerts);
        var id = reminded(silence) + "/reminder";
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "/alert-service/acts");
        event.put("type", "seizures.silence-ends.v1");
        event.put("subject", silence.subject());
        event.put("time", silence.remindAt());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return new AlertEvent(id, ContractJson.MAPPER.writeValueAsString(event));
    }

    /** The id under which the notification log keeps a reminder of a silence; no alert has such an id. */
    static String reminded(AlertCommand.Silenced silence) {
        return "silence/" + silence.subject();
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
