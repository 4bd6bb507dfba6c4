package seizures.alert.rule;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.alert.web.AlertProblem;
import seizures.commons.log.TopicFollower;
import seizures.commons.request.QueryFields;
import seizures.contract.AlertRuleVersion;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who changed what of a rule, and when. */
@RestController
@RequestMapping(path = "/v1/rules", produces = MediaType.APPLICATION_JSON_VALUE)
class RuleHistoryController {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int BEYOND_ALL = 999_999_999;

    private final RuleHistory history;
    private final TopicFollower<String, AlertRuleVersion> follower;

    RuleHistoryController(RuleHistory history, TopicFollower<String, AlertRuleVersion> rules) {
        this.history = history;
        this.follower = rules;
    }

    /** The newest version first. {@code next} is the {@code before} of the next page. */
    @GetMapping("/{ruleId}/history")
    ObjectNode history(@PathVariable String ruleId, @RequestParam MultiValueMap<String, String> parameters) {
        var fields = new QueryFields(parameters);
        fields.refuseUnknown(List.of("limit", "before"));
        int limit = fields.whole("limit", 1, MOST, USUAL);
        int before = fields.whole("before", 1, BEYOND_ALL, BEYOND_ALL);
        fields.throwIfInvalid();
        if (!follower.isCaughtUp()) {
            throw AlertProblem.notReady();
        }
        var page = history.page(ruleId, before, limit).orElseThrow(() -> AlertProblem.noSuchRule(ruleId));
        var answer = JsonNodeFactory.instance.objectNode().put("ruleId", ruleId);
        var versions = answer.putArray("versions");
        page.steps().forEach(step -> versions.add(step.shown()));
        if (page.next() != null) {
            answer.put("next", page.next());
        }
        return answer;
    }
}
