package seizures.alert.deliver;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import seizures.contract.AlertVersion;
import seizures.contract.ContractJson;
import seizures.contract.Topic;

/**
 * A version of an alert as a CloudEvent in structured mode.
 *
 * @param id the alert's and its version's: who has seen it drops it when it comes again
 */
record AlertEvent(String id, String body) {
    static final String MEDIA_TYPE = "application/cloudevents+json; charset=UTF-8";

    static AlertEvent of(AlertVersion alert) {
        var id = alert.alertId() + "/" + alert.version();
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", "/alert-service/watch");
        event.put("type", Topic.ALERTS.name());
        event.put("subject", alert.alertId());
        event.put("time", alert.updatedAt());
        event.put("dataschema", Topic.ALERTS.schema());
        event.put("datacontenttype", "application/json");
        event.put("data", alert);
        return new AlertEvent(id, ContractJson.MAPPER.writeValueAsString(event));
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
