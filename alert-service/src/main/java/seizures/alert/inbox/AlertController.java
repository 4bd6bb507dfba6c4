package seizures.alert.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.alert.about.AlertAudience;
import seizures.alert.about.RuleDefinitions;
import seizures.alert.web.AlertProblem;
import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicLookup;
import seizures.commons.request.QueryFields;
import seizures.contract.AlertVersion;
import seizures.contract.ContractJson;
import tools.jackson.databind.node.ObjectNode;

/** The current alerts, and the versions of each. */
@RestController
@RequestMapping(path = "/v1/alerts", produces = MediaType.APPLICATION_JSON_VALUE)
class AlertController {
    private final AlertList alerts;
    private final Acts acts;
    private final RuleDefinitions rules;
    private final TopicFollower<String, AlertVersion> follower;
    private final TopicLookup<String, AlertVersion> lookup;

    AlertController(
            AlertList alerts,
            Acts acts,
            RuleDefinitions rules,
            TopicFollower<String, AlertVersion> alertFollower,
            TopicLookup<String, AlertVersion> lookup) {
        this.alerts = alerts;
        this.acts = acts;
        this.rules = rules;
        this.follower = alertFollower;
        this.lookup = lookup;
    }

    /** Last changed first. {@code next} is the {@code before} of the next page. */
    @GetMapping
    Map<String, Object> list(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        var fields = new QueryFields(parameters);
        var audience = AlertAudience.of(request, rules);
        var query = AlertQuery.parse(fields).asked(audience).known(rules, fields);
        fields.throwIfInvalid();
        if (!follower.isCaughtUp()) {
            throw AlertProblem.notReady();
        }
        var asOf = alerts.asOf();
        var page = query.of(alerts, audience, acts);
        var answer = new LinkedHashMap<String, Object>();
        asOf.ifPresent(time -> answer.put("asOf", time));
        answer.put(
                "alerts",
                page.stream()
                        .map(AlertList::alert)
                        .map(alert -> AlertJson.shown(alert, acts))
                        .toList());
        if (page.size() == query.limit()) {
            answer.put("next", Long.toString(page.getLast().place()));
        }
        return answer;
    }

    /** The newest version, and under {@code versions} all of them, oldest first. */
    @GetMapping("/{alertId}")
    ResponseEntity<ObjectNode> one(@PathVariable String alertId, HttpServletRequest request) {
        if (!follower.isCaughtUp()) {
            throw AlertProblem.notReady();
        }
        var listed = alerts.find(alertId).orElseThrow(() -> AlertProblem.noSuchAlert(alertId));
        var alert = AlertList.alert(listed);
        AlertAudience.of(request, rules).check(alert);
        var answer = AlertJson.shown(alert, acts);
        var versions = answer.putArray("versions");
        listed.places().stream().map(this::version).map(AlertController::shown).forEach(versions::add);
        return ResponseEntity.ok(answer);
    }

    private AlertVersion version(long place) {
        return Objects.requireNonNull(
                lookup.from(place, place + 1).records().getFirst().value());
    }

    private static ObjectNode shown(AlertVersion alert) {
        return ContractJson.MAPPER.valueToTree(alert);
    }
}
