package seizures.alert.backtest;

import seizures.alert.engine.RulePreview;
import seizures.alert.rule.RulePreviews;
import seizures.alert.web.AlertProblem;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.ContractJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks at a rule by all that is known now, and shows what it would come to. */
record ShownPreviews(Backtests backtests) implements RulePreviews {
    @Override
    public ObjectNode of(AlertRuleVersion rule) {
        var preview = backtests.preview(rule).orElseThrow(AlertProblem::tooManyBacktests);
        if (preview.found() == null) {
            throw AlertProblem.tooMuchToPreview();
        }
        return shown(preview.found());
    }

    private static ObjectNode shown(RulePreview found) {
        var shown = ContractJson.MAPPER.createObjectNode();
        shown.put("seizures", found.seizures());
        shown.put("groups", found.groups());
        var standing = found.alerts().stream()
                .filter(alert -> alert.state() != AlertState.WITHDRAWN)
                .toList();
        shown.put("alerts", standing.size());
        shown.put(
                "firing",
                standing.stream()
                        .filter(alert -> alert.state() == AlertState.FIRING)
                        .count());
        if (!standing.isEmpty()) {
            shown.set("last", last(standing.getFirst()));
        }
        if (!found.recommended().isEmpty()) {
            recommended(shown.putArray("recommended"), found);
        }
        return shown;
    }

    private static ObjectNode last(AlertVersion alert) {
        var last = ContractJson.MAPPER.createObjectNode();
        last.put("title", alert.title());
        last.put("state", alert.state().name());
        last.set("group", ContractJson.MAPPER.valueToTree(alert.group()));
        last.set("window", ContractJson.MAPPER.valueToTree(alert.window()));
        last.put("observed", alert.observed());
        last.put("unit", alert.unit());
        last.put("raisedAt", alert.raisedAt().toString());
        return last;
    }

    private static void recommended(ArrayNode shown, RulePreview found) {
        for (var one : found.recommended()) {
            var group = shown.addObject();
            group.set("group", ContractJson.MAPPER.valueToTree(one.group()));
            var values = group.putArray("values");
            one.values()
                    .forEach((rate, value) ->
                            values.addObject().put("falseAlarmRate", rate).put("value", value));
        }
    }
}
