package seizures.alert.backtest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import seizures.alert.rule.RuleParser;
import seizures.alert.rule.RulePreviews;
import seizures.alert.web.AlertProblem;
import seizures.commons.request.Parsed;
import seizures.commons.request.RequestBody;
import seizures.contract.AlertRuleVersion;
import seizures.domain.doses.DoseMethods;
import tools.jackson.databind.node.ObjectNode;

/** What a rule comes to before it is made: {@code POST /v1/rules:preview}. Nothing is stored or sent. */
@RestController
class PreviewController {
    private static final String PREVIEWED = "preview";

    private final RulePreviews previews;
    private final Clock clock;
    private final DoseMethods methods;

    PreviewController(RulePreviews previews, Clock clock, DoseMethods methods) {
        this.previews = previews;
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
        return previews.of(AlertRuleVersion.of(PREVIEWED, 1, clock.instant(), definition));
    }
}
