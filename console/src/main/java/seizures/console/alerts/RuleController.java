package seizures.console.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import seizures.console.page.Asked;
import seizures.console.page.Query;
import seizures.console.service.Service;
import seizures.console.service.Services;
import seizures.console.session.SignedIn;
import tools.jackson.databind.JsonNode;

/** {@code /rules/{id}}: one rule, what became of its alerts, and what its owner can do. */
@Controller
class RuleController {
    private static final int ALERTS_SHOWN = 20;

    private final RuleStore rules;
    private final Services services;

    RuleController(RuleStore rules, Services services) {
        this.rules = rules;
        this.services = services;
    }

    @GetMapping("/rules/{id}")
    String rule(@PathVariable String id, SignedIn person, Model model) {
        var rule = rules.rule(id);
        model.addAttribute("rule", rule);
        model.addAttribute("api", services.addressOf(Service.ALERT) + RuleStore.address(id));
        model.addAttribute(
                "json", RuleForm.of(rule, rules.methods()).definition().toPrettyString());
        model.addAttribute(
                "precision", services.get(Service.ALERT, RuleStore.address(id) + "/precision", JsonNode.class));
        model.addAttribute(
                "alerts",
                services.get(
                                Service.ALERT,
                                "/v1/alerts?rule=" + UriUtils.encode(id, UTF_8) + "&limit=" + ALERTS_SHOWN,
                                Alert.Page.class)
                        .alerts());
        model.addAttribute("mayChange", person.hasAnyRole("alert-owner"));
        model.addAttribute("mayTry", person.hasAnyRole("alert-owner", "analyst"));
        return "rule";
    }

    /** Who changed what, the newest version first; of a retired rule too. */
    @GetMapping("/rules/{id}/history")
    String history(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        String api = new Query(List.of("before"), parameters).address(RuleStore.address(id) + "/history");
        model.addAttribute("api", services.addressOf(Service.ALERT) + api);
        model.addAttribute("history", services.get(Service.ALERT, api, JsonNode.class));
        return "rule-history";
    }

    /** @param version the one that the person has seen */
    @PostMapping("/rules/{id}/switch")
    String switched(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam boolean on,
            SignedIn person,
            Model model) {
        return act(id, person, model, store -> {
            var definition = store.form(id).definition();
            definition.put("enabled", on);
            store.put(id, version, definition);
        });
    }

    /** @param version the one that the person has seen */
    @PostMapping("/rules/{id}/retirement")
    String retire(@PathVariable String id, @RequestParam int version, SignedIn person, Model model) {
        String page = act(id, person, model, store -> store.retire(id, version));
        return page.startsWith("redirect:") ? "redirect:/rules" : page;
    }

    private String act(String id, SignedIn person, Model model, Consumer<RuleStore> act) {
        Asked.put(model, "acted", () -> {
            act.accept(rules);
            return true;
        });
        return model.containsAttribute("faults")
                ? rule(id, person, model)
                : "redirect:/rules/" + UriUtils.encode(id, UTF_8) + "?done";
    }
}
