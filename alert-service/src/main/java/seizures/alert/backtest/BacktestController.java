package seizures.alert.backtest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import seizures.alert.rule.Parsed;
import seizures.alert.rule.RuleBook;
import seizures.alert.rule.RuleParser;
import seizures.alert.web.BoundedJson;
import seizures.alert.web.Problem;
import seizures.contract.AlertRuleVersion;
import seizures.contract.ContractJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tries a rule over history: {@code POST /v1/rules/{ruleId}/backtest}, then {@code GET} and {@code DELETE
 * /v1/backtests/{backtestId}}. Nothing is stored and nobody is told.
 */
@RestController
class BacktestController {
    private static final int MOST_BYTES = 64 * 1024;

    private final RuleBook book;
    private final Backtests backtests;
    private final Clock clock;

    BacktestController(RuleBook book, Backtests backtests, Clock clock) {
        this.book = book;
        this.backtests = backtests;
        this.clock = clock;
    }

    @PostMapping("/v1/rules/{ruleId}/backtest")
    ResponseEntity<ObjectNode> start(@PathVariable String ruleId, HttpServletRequest request) throws IOException {
        var body = read(request);
        var errors = new ArrayList<Map<String, String>>();
        body.propertyNames().stream()
                .filter(name -> !List.of("rule", "from", "to").contains(name))
                .forEach(name -> errors.add(error("#/" + name, "is not known here")));
        var now = clock.instant();
        var from = day(body, "from", LocalDate.of(2000, 1, 1), errors);
        var to = body.hasNonNull("to") ? day(body, "to", LocalDate.MIN, errors) : null;
        var end = to == null || now.isBefore(startOf(to.plusDays(1))) ? now : startOf(to.plusDays(1));
        if (from != null && !startOf(from).isBefore(end)) {
            errors.add(error("#/from", "is not before the end"));
        }
        var rule = rule(ruleId, body, now, errors);
        if (!errors.isEmpty() || from == null) {
            throw Problem.invalidBacktest(errors);
        }
        var backtest = backtests.start(rule, startOf(from), end).orElseThrow(Problem::tooManyBacktests);
        return ResponseEntity.accepted()
                .location(URI.create("/v1/backtests/" + backtest.id()))
                .body(shown(backtest));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static JsonNode read(HttpServletRequest request) throws IOException {
        byte[] body = BoundedJson.bytes(request, MOST_BYTES);
        if (body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        var tree = BoundedJson.tree(body, BoundedJson.READER);
        if (!tree.isObject()) {
            throw Problem.malformedJson("It is no JSON object.");
        }
        return tree;
    }

    private static @Nullable LocalDate day(
            JsonNode body, String name, LocalDate otherwise, List<Map<String, String>> errors) {
        if (!body.hasNonNull(name)) {
            return otherwise;
        }
        try {
            var day = LocalDate.parse(body.path(name).stringValue(""));
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            errors.add(error("#/" + name, "is no day such as 2018-10-01"));
            return null;
        }
        errors.add(error("#/" + name, "is no day from 1900 on"));
        return null;
    }

    /** The one that was sent, or the one in force. */
    private AlertRuleVersion rule(String ruleId, JsonNode body, Instant now, List<Map<String, String>> errors) {
        if (!body.hasNonNull("rule")) {
            return book.newest(ruleId)
                    .filter(rule -> rule.definition() != null)
                    .orElseThrow(() -> Problem.noSuchRule(ruleId));
        }
        if (RuleParser.parse(body.path("rule")) instanceof Parsed.Invalid<?>(var faults)) {
            faults.forEach(fault -> errors.add(error(fault.pointer().replaceFirst("^#", "#/rule"), fault.detail())));
        }
        return new AlertRuleVersion(ruleId, 1, now, body.path("rule"));
    }

    private static Map<String, String> error(String pointer, String detail) {
        return Map.of("pointer", pointer, "detail", detail);
    }

    @GetMapping(path = "/v1/backtests/{backtestId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode one(@PathVariable String backtestId) {
        return shown(backtests.find(backtestId).orElseThrow(() -> Problem.noSuchBacktest(backtestId)));
    }

    @DeleteMapping("/v1/backtests/{backtestId}")
    ResponseEntity<Void> cancel(@PathVariable String backtestId) {
        var _ = backtests.remove(backtestId).orElseThrow(() -> Problem.noSuchBacktest(backtestId));
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
