package seizures.console.agency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seizures.console.service.Service;
import seizures.console.service.ServiceProblem;
import seizures.console.service.Services;
import seizures.console.session.SignedIn;
import tools.jackson.databind.JsonNode;

/** {@code /agency/report}: one seizure with one item, by a form. */
@Controller
class ReportController {
    private final Services services;

    ReportController(Services services) {
        this.services = services;
    }

    @GetMapping("/agency/report")
    String form(SignedIn person, Model model) {
        var first = person.agencies().isEmpty() ? "" : person.agencies().getFirst();
        model.addAttribute("report", Map.of("agency", first.equals("*") ? "" : first));
        return "report";
    }

    /** @param check whether it is only looked at */
    @PostMapping("/agency/report")
    String send(
            @RequestParam Map<String, String> report,
            @RequestParam(defaultValue = "false") boolean check,
            Model model) {
        model.addAttribute("report", report);
        try {
            var answer = services.send(
                            Service.SEIZURE,
                            "POST",
                            "/v1/seizures" + (check ? "?dryRun=true" : ""),
                            body(report),
                            Map.of(),
                            JsonNode.class)
                    .body();
            model.addAttribute("answer", answer);
            model.addAttribute("checked", check);
        } catch (ServiceProblem problem) {
            if (!problem.isFaultOfRequest()) {
                throw problem;
            }
            model.addAttribute("faults", problem.faults());
        }
        return "report";
    }

    private static Map<String, Object> body(Map<String, String> form) {
        var body = new LinkedHashMap<String, Object>();
        for (String name : List.of("seizureId", "agency", "occurredAt", "crossing", "mode")) {
            put(body, name, form);
        }
        String port = form.getOrDefault("port", "").strip();
        int colon = port.indexOf(':');
        if (!port.isEmpty()) {
            body.put(
                    "port", Map.of("scheme", port.substring(0, Math.max(0, colon)), "code", port.substring(colon + 1)));
        }
        body.put("items", List.of(item(form)));
        return body;
    }

    private static Map<String, Object> item(Map<String, String> form) {
        var substance = new LinkedHashMap<String, Object>();
        for (String name : List.of("substance", "evidence", "purity")) {
            put(substance, name, form);
        }
        var quantity = new LinkedHashMap<String, Object>();
        put(quantity, "value", form);
        put(quantity, "unit", form);
        var item = new LinkedHashMap<String, Object>();
        put(item, "form", form);
        item.put("quantity", quantity);
        item.put("substances", List.of(substance));
        return item;
    }

    /** An empty field is no member, so that the service says what is missing. */
    private static void put(Map<String, Object> body, String name, Map<String, String> form) {
        String value = form.getOrDefault(name, "").strip();
        if (!value.isEmpty()) {
            body.put(name, value);
        }
    }
}
