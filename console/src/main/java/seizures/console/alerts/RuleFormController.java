package seizures.console.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import seizures.console.counts.CountAnswer;
import seizures.console.page.Asked;
import seizures.console.service.Service;
import seizures.console.service.ServiceProblem;
import seizures.console.service.Services;

/** A rule is made, copied or changed by a form; a new one is switched off until somebody has tried it on history. */
@Controller
class RuleFormController {
    /** Beside the ids of rules, which begin with a letter or digit. */
    private static final String NEW = "/rules/_new";

    private final RuleStore rules;
    private final Services services;

    RuleFormController(RuleStore rules, Services services) {
        this.rules = rules;
        this.services = services;
    }

    /** @param copyOf the rule that it begins as */
    @GetMapping(NEW)
    String empty(
            @RequestParam(defaultValue = "THRESHOLD") String kind,
            @RequestParam(required = false) @Nullable String copyOf,
            Model model) {
        String known = RuleField.KINDS.contains(kind) ? kind : RuleField.KINDS.getFirst();
        return show("", 0, copyOf == null ? RuleForm.ofKind(known, rules.methods()) : rules.form(copyOf), model);
    }

    @GetMapping("/rules/{id}/change")
    String change(@PathVariable String id, Model model) {
        var rule = rules.rule(id);
        return show(id, rule.path("version").asInt(), RuleForm.of(rule, rules.methods()), model);
    }

    /** @param version the one that the person has seen; 0 of a rule that is new */
    @PostMapping(NEW)
    String save(
            @RequestParam String id,
            @RequestParam int version,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable String copyOf,
            @RequestParam Map<String, String> fields,
            Model model) {
        var form = filled(id, version, kind, copyOf, fields);
        if (version == 0) {
            form.definition().put("enabled", false);
        }
        Asked.put(model, "saved", () -> {
            rules.put(id.strip(), version, form.definition());
            return true;
        });
        return model.containsAttribute("faults")
                ? show(id, version, form, model)
                : "redirect:/rules/" + UriUtils.encode(id.strip(), UTF_8) + "?done";
    }

    private RuleForm filled(String id, int version, String kind, @Nullable String copyOf, Map<String, String> fields) {
        var from = version > 0 ? id : copyOf;
        return (from == null || from.isBlank() ? RuleForm.ofKind(kind, rules.methods()) : rules.form(from))
                .with(fields);
    }

    private static String show(String id, int version, RuleForm form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        model.addAttribute("form", form);
        model.addAttribute("kinds", RuleField.KINDS);
        return "rule-form";
    }

    /** What the fields select so far and would have raised, for htmx. */
    @PostMapping("/rules/_matches")
    String matches(
            @RequestParam(defaultValue = "") String id,
            @RequestParam int version,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable String copyOf,
            @RequestParam Map<String, String> fields,
            Model model) {
        var form = filled(id, version, kind, copyOf, fields);
        var question = form.selected();
        model.addAttribute("question", question);
        Asked.put(model, "selected", () -> services.get(Service.STATS, question.api(), CountAnswer.class));
        if (model.containsAttribute("selected")) {
            preview(form, model);
        }
        return "rule-form :: matches";
    }

    /** An unfinished rule is not an error: the page says what is missing. While another rule is being tried, it asks again. */
    private void preview(RuleForm form, Model model) {
        model.addAttribute("hasValue", form.hasValue());
        try {
            model.addAttribute("preview", rules.preview(form));
        } catch (ServiceProblem problem) {
            model.addAttribute(problem.isFaultOfRequest() ? "missing" : "busy", problem.faults());
        }
    }
}
