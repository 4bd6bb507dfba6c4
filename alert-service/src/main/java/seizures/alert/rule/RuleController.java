package seizures.alert.rule;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import seizures.alert.web.BoundedJson;
import seizures.alert.web.Problem;
import seizures.contract.AlertRuleVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rules over HTTP. Every change names the version that it changes, so that nobody overwrites what he has not seen. */
@RestController
@RequestMapping(path = "/v1/rules", produces = MediaType.APPLICATION_JSON_VALUE)
class RuleController {
    private static final int MOST_BYTES = 64 * 1024;
    private static final Pattern RULE_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final RuleBook book;
    private final RulePublisher publisher;
    private final Clock clock;

    RuleController(RuleBook book, RulePublisher publisher, Clock clock) {
        this.book = book;
        this.publisher = publisher;
        this.clock = clock;
    }

    @GetMapping
    Map<String, List<ObjectNode>> all() {
        return Map.of(
                "rules", book.inForce().stream().map(RuleController::shown).toList());
    }

    @GetMapping("/{ruleId}")
    ResponseEntity<ObjectNode> one(@PathVariable String ruleId) {
        var rule = inForce(ruleId).orElseThrow(() -> Problem.noSuchRule(ruleId));
        return ResponseEntity.ok().eTag(eTag(rule)).body(shown(rule));
    }

    @PutMapping(path = "/{ruleId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> put(
            @PathVariable String ruleId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            HttpServletRequest request)
            throws IOException {
        var definition = read(request);
        return replace(ruleId, definition, parse(ruleId, definition), ifMatch, ifNoneMatch);
    }

    /** One writer at a time on this instance, once its body is here; between instances the log decides. */
    private synchronized ResponseEntity<ObjectNode> replace(
            String ruleId, JsonNode definition, Rule rule, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        var before = inForce(ruleId);
        check(before, ifMatch, ifNoneMatch);
        if (before.isPresent() && RuleParser.parse(definitionOf(before.get())).equals(new Parsed.Ok<>(rule))) {
            return ResponseEntity.ok().eTag(eTag(before.get())).body(shown(before.get()));
        }
        var next = publish(ruleId, definition);
        var answer =
                before.isPresent() ? ResponseEntity.ok() : ResponseEntity.created(URI.create("/v1/rules/" + ruleId));
        return answer.eTag(eTag(next)).body(shown(next));
    }

    @DeleteMapping("/{ruleId}")
    synchronized ResponseEntity<Void> delete(
            @PathVariable String ruleId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var before = inForce(ruleId);
        if (before.isEmpty()) {
            throw Problem.noSuchRule(ruleId);
        }
        check(before, ifMatch, null);
        publish(ruleId, null);
        return ResponseEntity.noContent().build();
    }

    private AlertRuleVersion publish(String ruleId, @Nullable JsonNode definition) {
        int version = book.newest(ruleId).map(AlertRuleVersion::version).orElse(0) + 1;
        var next = new AlertRuleVersion(ruleId, version, clock.instant(), definition);
        publisher.publish(next);
        boolean won = book.newest(ruleId)
                .filter(rule -> rule.version() == version && rule.recordedAt().equals(next.recordedAt()))
                .isPresent();
        if (!won) {
            throw Problem.preconditionFailed("Somebody else has changed it at the same time. Read it and try again.");
        }
        return next;
    }

    private static void check(
            Optional<AlertRuleVersion> before, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (before.isEmpty()) {
            if (ifMatch != null) {
                throw Problem.preconditionFailed("There is no such rule, and so no version to match.");
            }
            return;
        }
        if (ifNoneMatch != null) {
            throw Problem.preconditionFailed("The rule exists already.");
        }
        if (ifMatch == null) {
            throw Problem.preconditionRequired();
        }
        if (!ifMatch.equals("*") && !ifMatch.equals(eTag(before.get()))) {
            throw Problem.preconditionFailed("The current version is " + eTag(before.get()) + ".");
        }
    }

    static JsonNode read(HttpServletRequest request) throws IOException {
        return BoundedJson.tree(request, MOST_BYTES);
    }

    private Rule parse(String ruleId, JsonNode definition) {
        var idFaults = RULE_ID.matcher(ruleId).matches()
                ? List.<Parsed.Fault>of()
                : List.of(new Parsed.Fault("#", "the rule's id is no 1 to 64 lower-case letters, digits and hyphens"));
        var parsed = RuleParser.parse(definition);
        var faults = switch (parsed) {
            case Parsed.Ok<Rule>(var rule) -> TrendAdmission.faults(rule, clock.instant());
            case Parsed.Invalid<Rule>(var found) -> found;
        };
        if (parsed instanceof Parsed.Ok<Rule>(var rule) && idFaults.isEmpty() && faults.isEmpty()) {
            return rule;
        }
        throw Problem.invalidRule(Stream.concat(idFaults.stream(), faults.stream())
                .map(fault -> Map.of("pointer", fault.pointer(), "detail", fault.detail()))
                .toList());
    }

    private Optional<AlertRuleVersion> inForce(String ruleId) {
        return book.newest(ruleId).filter(rule -> rule.definition() != null);
    }

    private static JsonNode definitionOf(AlertRuleVersion rule) {
        return Objects.requireNonNull(rule.definition());
    }

    private static String eTag(AlertRuleVersion rule) {
        return "\"" + rule.version() + "\"";
    }

    private static ObjectNode shown(AlertRuleVersion rule) {
        var shown = JsonNodeFactory.instance.objectNode();
        shown.put("ruleId", rule.ruleId());
        shown.put("version", rule.version());
        shown.put("recordedAt", rule.recordedAt().toString());
        if (definitionOf(rule) instanceof ObjectNode definition) {
            shown.setAll(definition);
        }
        return shown;
    }
}
