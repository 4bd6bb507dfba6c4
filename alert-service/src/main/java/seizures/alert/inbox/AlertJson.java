package seizures.alert.inbox;

import seizures.contract.AlertVersion;
import seizures.contract.ContractJson;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of an alert with the acts of people added. */
final class AlertJson {
    private AlertJson() {}

    static ObjectNode shown(AlertVersion alert, Acts acts) {
        ObjectNode shown = ContractJson.MAPPER.valueToTree(alert);
        var id = alert.alertId();
        acts.acknowledgement(id, alert.severity())
                .ifPresent(act -> shown.putObject("acknowledgement")
                        .put("author", act.author())
                        .put("recordedAt", act.recordedAt().toString())
                        .put("note", act.note()));
        acts.assignment(id).ifPresent(act -> shown.put("assignee", act.assignee()));
        acts.outcome(id)
                .ifPresent(act -> shown.putObject("outcome")
                        .put("outcome", act.judgement().name())
                        .put("author", act.author())
                        .put("recordedAt", act.recordedAt().toString())
                        .put("reason", act.reason()));
        var comments = acts.comments(id);
        if (!comments.isEmpty()) {
            var list = shown.putArray("comments");
            comments.forEach(act -> list.addObject()
                    .put("author", act.author())
                    .put("recordedAt", act.recordedAt().toString())
                    .put("note", act.note()));
        }
        return shown;
    }
}
