package seizures.console.alerts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import seizures.console.session.SignedIn;
import tools.jackson.databind.JsonNode;

/** {@code GET /rules}: the rules in force, in words, with their state. */
@Controller
class RulesController {
    private final AlertPage page;
    private final AlertText text;
    private final Clock clock;

    RulesController(AlertPage page, AlertText text, Clock clock) {
        this.page = page;
        this.text = text;
        this.clock = clock;
    }

    /**
     * A rule as the page shows it.
     *
     * @param state ON, OFF (switched off) or ENDED
     * @param cannotMatch what it selects that matches nothing
     */
    record Row(
            String id,
            int version,
            String severity,
            @Nullable String title,
            String words,
            @Nullable String owner,
            String state,
            @Nullable String until,
            List<String> cannotMatch) {}

    @GetMapping("/rules")
    String rules(SignedIn person, Model model) {
        Map<String, JsonNode> rules = new TreeMap<>(page.rules());
        model.addAttribute("rules", rules.values().stream().map(this::row).toList());
        model.addAttribute("mayChange", person.hasAnyRole("alert-owner"));
        model.addAttribute("api", page.addressOfRules());
        return "rules";
    }

    private Row row(JsonNode rule) {
        String until = rule.path("until").asString(null);
        return new Row(
                rule.path("ruleId").asString(""),
                rule.path("version").asInt(),
                rule.path("severity").asString(""),
                rule.path("title").asString(null),
                text.words(rule),
                rule.path("owner").asString(null),
                state(rule, until),
                until,
                rule.path("cannotMatch")
                        .valueStream()
                        .map(fault -> fault.path("detail").asString(""))
                        .toList());
    }

    private String state(JsonNode rule, @Nullable String until) {
        if (until != null && !Instant.parse(until).isAfter(clock.instant())) {
            return "ENDED";
        }
        return rule.path("enabled").asBoolean(true) ? "ON" : "OFF";
    }
}
