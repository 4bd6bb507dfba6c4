package seizures.alert.rule;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.alert.web.AlertProblem;
import seizures.commons.access.Caller;
import seizures.commons.request.Faults;
import seizures.commons.request.Parsed;
import seizures.commons.request.ProblemException;
import seizures.commons.request.RequestBody;
import seizures.contract.AlertRuleVersion;
import seizures.domain.doses.DoseMethods;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules over HTTP. Every change names the version that it changes, so that nobody overwrites what he has not seen. */
@RestController
@RequestMapping(path = "/v1/rules", produces = MediaType.APPLICATION_JSON_VALUE)
class RuleController {
    /** Rules in force. */
    static final int MOST = 1000;

    private static final Set<String> TRUTHS = Set.of("true", "false");
    private static final Pattern RULE_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final RuleBook book;
    private final RulePublisher publisher;
    private final Clock clock;
    private final DoseMethods methods;
    private final RulePreviews previews;

    RuleController(RuleBook book, RulePublisher publisher, Clock clock, DoseMethods methods, RulePreviews previews) {
        this.methods = methods;
        this.previews = previews;
        this.book = book;
        this.publisher = publisher;
        this.clock = clock;
    }

    @GetMapping
    Map<String, List<ObjectNode>> all() {
        return Map.of("rules", book.inForce().stream().map(RuleJson::shown).toList());
    }

    @GetMapping("/{ruleId}")
    ResponseEntity<ObjectNode> one(@PathVariable String ruleId) {
        var rule = inForce(ruleId).orElseThrow(() -> AlertProblem.noSuchRule(ruleId));
        return ResponseEntity.ok().eTag(eTag(rule)).body(RuleJson.shown(rule));
    }

    @PutMapping(path = "/{ruleId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> put(
            @PathVariable String ruleId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestParam(defaultValue = "false") String dryRun,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        if (!TRUTHS.contains(dryRun)) {
            throw ProblemException.ofParameter("dryRun", "must be true or false, not " + dryRun);
        }
        var definition = read(request);
        var rule = parse(ruleId, definition);
        return Boolean.parseBoolean(dryRun)
                ? tried(ruleId, definition, ifMatch, ifNoneMatch)
                : replace(ruleId, definition, rule, ifMatch, ifNoneMatch, caller);
    }

    /** What would be answered, and what the rule would come to; nothing is stored. */
    private ResponseEntity<ObjectNode> tried(
            String ruleId, JsonNode definition, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        var before = inForce(ruleId);
        check(before, ifMatch, ifNoneMatch);
        var next = AlertRuleVersion.of(ruleId, nextVersion(ruleId), clock.instant(), definition);
        var shown = RuleJson.shown(next).put("dryRun", true);
        shown.set("preview", previews.of(next));
        return put(before, ruleId).eTag(eTag(next)).body(shown);
    }

    private static ResponseEntity.BodyBuilder put(Optional<AlertRuleVersion> before, String ruleId) {
        return before.isPresent() ? ResponseEntity.ok() : ResponseEntity.created(URI.create("/v1/rules/" + ruleId));
    }

    /** One writer at a time on this instance, once its body is here; between instances the log decides. */
    private synchronized ResponseEntity<ObjectNode> replace(
            String ruleId,
            JsonNode definition,
            Rule rule,
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch,
            Caller caller) {
        var before = inForce(ruleId);
        check(before, ifMatch, ifNoneMatch);
        if (before.isPresent()
                && before.get().suspended() == null
                && isAlready(rule, RuleJson.definitionOf(before.get()))) {
            return ResponseEntity.ok().eTag(eTag(before.get())).body(RuleJson.shown(before.get()));
        }
        if (before.isEmpty() && book.inForce().size() >= MOST) {
            throw AlertProblem.tooManyRules(MOST);
        }
        var next = publish(ruleId, definition, caller);
        return put(before, ruleId).eTag(eTag(next)).body(RuleJson.shown(next));
    }

    @DeleteMapping("/{ruleId}")
    synchronized ResponseEntity<Void> delete(
            @PathVariable String ruleId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        var before = inForce(ruleId);
        if (before.isEmpty()) {
            throw AlertProblem.noSuchRule(ruleId);
        }
        check(before, ifMatch, null);
        publish(ruleId, null, caller);
        return ResponseEntity.noContent().build();
    }

    /** Evaluates a suspended rule again; of any other it is a question. */
    @PostMapping("/{ruleId}/resumption")
    synchronized ResponseEntity<ObjectNode> resume(
            @PathVariable String ruleId, @AuthenticationPrincipal Caller caller) {
        var rule = inForce(ruleId).orElseThrow(() -> AlertProblem.noSuchRule(ruleId));
        var resumed = rule.suspended() == null ? rule : publish(ruleId, rule.definition(), caller);
        return ResponseEntity.ok().eTag(eTag(resumed)).body(RuleJson.shown(resumed));
    }

    /** A suspension at the same time does not count: it changes nothing of what the rule says. */
    private AlertRuleVersion publish(String ruleId, @Nullable JsonNode definition, Caller caller) {
        var next = publishOnce(ruleId, definition, caller);
        if (next.isEmpty()
                && book.newest(ruleId).filter(rule -> rule.suspended() != null).isPresent()) {
            next = publishOnce(ruleId, definition, caller);
        }
        return next.orElseThrow(
                () -> AlertProblem.preconditionFailed("It was changed at the same time; read it and try again"));
    }

    /** Empty where another has the version. */
    private Optional<AlertRuleVersion> publishOnce(String ruleId, @Nullable JsonNode definition, Caller caller) {
        int version = nextVersion(ruleId);
        var next = AlertRuleVersion.of(ruleId, version, clock.instant(), definition)
                .by(caller.name());
        publisher.publish(next);
        return book.newest(ruleId)
                .filter(rule -> rule.version() == version
                        && rule.recordedAt().equals(next.recordedAt())
                        && rule.suspended() == null);
    }

    private int nextVersion(String ruleId) {
        return book.newest(ruleId).map(AlertRuleVersion::version).orElse(0) + 1;
    }

    private static void check(
            Optional<AlertRuleVersion> before, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (before.isEmpty()) {
            if (ifMatch != null) {
                throw AlertProblem.preconditionFailed("The rule does not exist, so no version can match");
            }
            return;
        }
        if (ifNoneMatch != null) {
            throw AlertProblem.preconditionFailed("The rule already exists");
        }
        if (ifMatch == null) {
            throw AlertProblem.preconditionRequired();
        }
        if (!ifMatch.equals("*") && !eTags(before.get()).contains(ifMatch)) {
            throw AlertProblem.preconditionFailed("The current version is " + eTag(before.get()));
        }
    }

    static JsonNode read(HttpServletRequest request) throws IOException {
        return RequestBody.json(request, RequestBody.USUAL_MOST);
    }

    private boolean isAlready(Rule rule, JsonNode stored) {
        return RuleParser.parseStored(stored, methods) instanceof Parsed.Ok<Rule>(var known) && known.equals(rule);
    }

    private Rule parse(String ruleId, JsonNode definition) {
        var faults = new Faults();
        if (!RULE_ID.matcher(ruleId).matches()) {
            faults.add("ruleId", "must be 1 to 64 lower-case letters, digits and hyphens");
        }
        var parsed = RuleParser.admitted(definition, methods, clock.instant());
        if (parsed instanceof Parsed.Invalid<Rule>(var found)) {
            faults.addAll(found);
        }
        if (parsed instanceof Parsed.Ok<Rule>(var rule) && faults.isEmpty()) {
            return rule;
        }
        throw AlertProblem.INVALID_RULE.exception(faults.list());
    }

    private Optional<AlertRuleVersion> inForce(String ruleId) {
        return book.newest(ruleId).filter(rule -> rule.definition() != null);
    }

    private static String eTag(AlertRuleVersion rule) {
        return "\"" + rule.version() + "\"";
    }

    /** Who has read a rule before it was suspended has read all that it says. */
    private static Set<String> eTags(AlertRuleVersion rule) {
        return rule.suspended() == null ? Set.of(eTag(rule)) : Set.of(eTag(rule), "\"" + (rule.version() - 1) + "\"");
    }
}
