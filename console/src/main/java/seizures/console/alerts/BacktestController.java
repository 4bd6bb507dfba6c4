package seizures.console.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import seizures.console.counts.CountAnswer;
import seizures.console.counts.CountChart;
import seizures.console.counts.CountQuestion;
import seizures.console.page.Asked;
import seizures.console.page.Chart;
import seizures.console.service.Service;
import seizures.console.service.Services;
import seizures.console.session.SignedIn;
import tools.jackson.databind.JsonNode;

/** A rule is tried on history, and what it would have told is drawn into what it selects. */
@Controller
class BacktestController {
    private final RuleStore rules;
    private final RuleController page;
    private final Services services;
    private final MessageSource messages;

    BacktestController(RuleStore rules, RuleController page, Services services, MessageSource messages) {
        this.rules = rules;
        this.page = page;
        this.services = services;
        this.messages = messages;
    }

    @PostMapping("/rules/{id}/backtests")
    String start(
            @PathVariable String id, @RequestParam String from, @RequestParam String to, SignedIn person, Model model) {
        var body = new LinkedHashMap<String, Object>();
        var definition = rules.form(id).definition().put("enabled", true);
        definition.remove("until");
        body.put("rule", definition);
        Map.of("from", from, "to", to).forEach((name, day) -> {
            if (!day.isBlank()) {
                body.put(name, day.strip());
            }
        });
        Asked.put(
                model,
                "started",
                () -> services.send(
                                Service.ALERT,
                                "POST",
                                RuleStore.address(id) + "/backtest",
                                body,
                                Map.of(),
                                Backtest.class)
                        .body());
        return model.getAttribute("started") instanceof Backtest started
                ? "redirect:/rules/" + UriUtils.encode(id, UTF_8) + "/backtests/" + started.backtestId()
                : page.rule(id, person, model);
    }

    /** @param part whether htmx asks again how far it is */
    @GetMapping("/rules/{id}/backtests/{backtestId}")
    String backtest(
            @PathVariable String id,
            @PathVariable String backtestId,
            @RequestParam(defaultValue = "false") boolean part,
            SignedIn person,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        var backtest =
                services.get(Service.ALERT, "/v1/backtests/" + UriUtils.encode(backtestId, UTF_8), Backtest.class);
        var rule = rules.rule(id);
        model.addAttribute("backtest", backtest);
        model.addAttribute("rule", rule);
        model.addAttribute("mayChange", person.hasAnyRole("alert-owner"));
        if (backtest.result() != null) {
            model.addAttribute("chart", chart(rule, backtest, backtest.result(), locale));
        }
        if (part && !backtest.isRunning()) {
            response.setHeader("HX-Refresh", "true"); // the whole page has what it found
        }
        return part ? "backtest :: progress" : "backtest";
    }

    private @Nullable Chart chart(JsonNode rule, Backtest backtest, Backtest.Result result, Locale locale) {
        var question = months(rule, backtest);
        var answer = services.get(Service.STATS, question.api(), CountAnswer.class);
        var chart = CountChart.of(question, answer, List.of(Objects.requireNonNull(question.first("method"))));
        return chart == null ? null : chart.marked(messages.getMessage("backtest.hits", null, locale), result.months());
    }

    private CountQuestion months(JsonNode rule, Backtest backtest) {
        return RuleForm.of(rule, rules.methods())
                .selected()
                .with("bucket", "month")
                .with("from", day(backtest.from()))
                .with("to", day(backtest.to().minusSeconds(1)));
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
