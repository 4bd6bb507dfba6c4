package seizures.alert.backtest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import seizures.alert.rule.RuleBook;
import seizures.alert.rule.RuleParser;
import seizures.alert.web.AlertProblem;
import seizures.commons.access.Caller;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.Faults;
import seizures.commons.request.JsonFields;
import seizures.commons.request.Parsed;
import seizures.commons.request.ProblemException;
import seizures.commons.request.RequestBody;
import seizures.contract.AlertRuleVersion;
import seizures.contract.ContractJson;
import seizures.domain.doses.DoseMethods;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tries a rule over history: {@code POST /v1/rules/{ruleId}/backtest}, then {@code GET} and {@code DELETE
 * /v1/backtests/{backtestId}}. Nothing is stored or sent.
 */
@RestController
class BacktestController {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final RuleBook book;
    private final Backtests backtests;
    private final Clock clock;
    private final DoseMethods methods;

    BacktestController(RuleBook book, Backtests backtests, Clock clock, DoseMethods methods) {
        this.methods = methods;
        this.book = book;
        this.backtests = backtests;
        this.clock = clock;
    }

    @PostMapping("/v1/rules/{ruleId}/backtest")
    ResponseEntity<ObjectNode> start(
            @PathVariable String ruleId, HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException {
        var body = read(request);
        var now = clock.instant();
        var from = body.has("from") ? body.required("from").day() : EARLIEST;
        var to = body.optional("to").day();
        var end = to == null || now.isBefore(startOf(to.plusDays(1))) ? now : startOf(to.plusDays(1));
        if (from != null && !startOf(from).isBefore(end)) {
            body.fault("from", "must be before the end");
        }
        var rule = rule(ruleId, body, now);
        body.refuseUnknown();
        if (!body.faults().isEmpty() || from == null) {
            throw AlertProblem.INVALID_BACKTEST.exception(body.faults().list());
        }
        var backtest = backtests
                .start(rule, startOf(from), end, caller.identity())
                .orElseThrow(AlertProblem::tooManyBacktests);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/backtests/" + backtest.id()))
                .body(shown(backtest));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** A body may be missing. */
    static JsonFields read(HttpServletRequest request) throws IOException {
        byte[] bytes = RequestBody.bytes(request, RequestBody.USUAL_MOST);
        var json = bytes.length == 0 ? JsonNodeFactory.instance.objectNode() : RequestBody.json(bytes);
        return new JsonFields(json, "#", new Faults());
    }

    /** The one that was sent, or the one in force. */
    private AlertRuleVersion rule(String ruleId, JsonFields body, Instant now) {
        var sent = body.optional("rule").json();
        if (sent == null) {
            return book.newest(ruleId)
                    .filter(rule -> rule.definition() != null)
                    .map(rule -> AlertRuleVersion.of(ruleId, rule.version(), rule.recordedAt(), rule.definition()))
                    .orElseThrow(() -> AlertProblem.noSuchRule(ruleId));
        }
        if (RuleParser.parse(sent, methods) instanceof Parsed.Invalid<?>(var faults)) {
            faults.forEach(fault -> body.faults().add(fault.where().replaceFirst("^#", "#/rule"), fault.detail()));
        }
        return AlertRuleVersion.of(ruleId, 1, now, sent);
    }

    @GetMapping(path = "/v1/backtests/{backtestId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode one(@PathVariable String backtestId) {
        return shown(backtests.find(backtestId).orElseThrow(() -> AlertProblem.noSuchBacktest(backtestId)));
    }

    @DeleteMapping("/v1/backtests/{backtestId}")
    ResponseEntity<Void> cancel(@PathVariable String backtestId, @AuthenticationPrincipal Caller caller) {
        var backtest = backtests.find(backtestId).orElseThrow(() -> AlertProblem.noSuchBacktest(backtestId));
        if (!backtest.mayBeCancelledBy(caller)) {
            throw new ProblemException(CommonProblem.FORBIDDEN.because(
                    "Only who started a backtest, or role `alert-owner`, may cancel it"));
        }
        backtests.remove(backtest);
        return ResponseEntity.noContent().build();
    }

    private static ObjectNode shown(Backtest backtest) {
        var shown = ContractJson.MAPPER.createObjectNode();
        shown.put("backtestId", backtest.id());
        shown.put("ruleId", backtest.rule().ruleId());
        shown.put("state", backtest.state().name());
        shown.put("progress", Math.round(backtest.progress() * 1000) / 1000.0);
        shown.put("from", backtest.from().toString());
        shown.put("to", backtest.to().toString());
        shown.put("startedAt", backtest.startedAt().toString());
        if (backtest.failure() != null) {
            shown.put("detail", backtest.failure());
        }
        if (backtest.outcome() != null) {
            shown.set("result", ContractJson.MAPPER.valueToTree(backtest.outcome()));
        }
        return shown;
    }
}
