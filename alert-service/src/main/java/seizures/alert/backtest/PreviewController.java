package seizures.alert.backtest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import seizures.alert.engine.RulePreview;
import seizures.alert.rule.RuleParser;
import seizures.alert.web.AlertProblem;
import seizures.commons.request.Parsed;
import seizures.commons.request.RequestBody;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.ContractJson;
import seizures.domain.doses.DoseMethods;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a rule comes to before it is made: {@code POST /v1/rules:preview}. Nothing is stored or sent. */
@RestController
class PreviewController {
    private static final String PREVIEWED = "preview";

    private final Backtests backtests;
    private final Clock clock;
    private final DoseMethods methods;

    PreviewController(Backtests backtests, Clock clock, DoseMethods methods) {
        this.backtests = backtests;
        this.clock = clock;
        this.methods = methods;
    }

    @PostMapping(
            path = "/v1/rules:preview",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode preview(HttpServletRequest request) throws IOException {
        var definition = RequestBody.json(request, RequestBody.USUAL_MOST);
        if (RuleParser.admitted(definition, methods, clock.instant()) instanceof Parsed.Invalid<?>(var faults)) {
            throw AlertProblem.INVALID_RULE.exception(faults);
        }
        var rule = AlertRuleVersion.of(PREVIEWED, 1, clock.instant(), definition);
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
