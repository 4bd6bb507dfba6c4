package seizures.console.agency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import seizures.console.page.Asked;
import seizures.console.service.Service;
import seizures.console.service.Services;
import seizures.console.session.SignedIn;
import tools.jackson.databind.JsonNode;

/** {@code /agency/statements}: an agency says that its reports of a period are complete, or that there is nothing to report. */
@Controller
class StatementController {
    private static final String STATEMENTS = "/v1/coverage/statements";

    private final Services services;

    StatementController(Services services) {
        this.services = services;
    }

    /** @param from with {@code to} and {@code agency} what the form begins with */
    @GetMapping("/agency/statements")
    String statements(
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            SignedIn person,
            Model model) {
        var first = person.agencies().isEmpty() ? "" : person.agencies().getFirst();
        String own = agency != null ? agency : first.equals("*") ? "" : first;
        return show(Map.of("agency", own, "from", from, "to", to), person, model);
    }

    private String show(Map<String, String> statement, SignedIn person, Model model) {
        model.addAttribute("statement", statement);
        model.addAttribute(
                "key",
                statement.getOrDefault("key", UUID.randomUUID().toString().substring(0, 8)));
        model.addAttribute(
                "statements",
                services.get(Service.SEIZURE, STATEMENTS + "?limit=200" + ownAgency(person), JsonNode.class)
                        .path("statements"));
        return "statements";
    }

    private static String ownAgency(SignedIn person) {
        return person.agencies().size() == 1 && !person.agencies().contains("*")
                ? "&agency=" + UriUtils.encode(person.agencies().getFirst(), UTF_8)
                : "";
    }

    /** The form's {@code key} is in the statement's id, so that a form sent twice states once. */
    @PostMapping("/agency/statements")
    String state(@RequestParam Map<String, String> form, SignedIn person, Model model) {
        return send("POST", "/v1/coverage", body(form), Map.of(), form, person, model);
    }

    /** @param version the one that the person has seen */
    @PostMapping("/agency/statements/{id}/withdrawal")
    String withdraw(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String reason,
            SignedIn person,
            Model model) {
        Map<String, Object> body = reason.isBlank() ? Map.of() : Map.of("reason", reason.strip());
        return send(
                "DELETE",
                STATEMENTS + "/" + UriUtils.encode(id, UTF_8),
                body,
                Map.of("If-Match", "\"" + version + "\""),
                Map.of(),
                person,
                model);
    }

    private String send(
            String method,
            String address,
            Map<String, Object> body,
            Map<String, String> headers,
            Map<String, String> form,
            SignedIn person,
            Model model) {
        Asked.put(
                model,
                "answer",
                () -> services.send(Service.SEIZURE, method, address, body, headers, JsonNode.class)
                        .body());
        return model.containsAttribute("faults") ? show(form, person, model) : "redirect:/agency/statements?done";
    }

    private static Map<String, Object> body(Map<String, String> form) {
        var body = new LinkedHashMap<String, Object>();
        String agency = form.getOrDefault("agency", "").strip();
        String from = form.getOrDefault("from", "").strip();
        body.put("statementId", agency + "-coverage-" + from + "-" + form.getOrDefault("key", ""));
        body.put("agency", agency);
        body.put("from", from);
        String to = form.getOrDefault("to", "").strip();
        body.put("to", to.isEmpty() ? from : to);
        body.put("claim", form.getOrDefault("claim", ""));
        var ports = Stream.of(form.getOrDefault("ports", "").split(",", -1))
                .map(String::strip)
                .filter(port -> !port.isEmpty())
                .map(StatementController::port)
                .toList();
        if (!ports.isEmpty()) {
            body.put("ports", ports);
        }
        return body;
    }

    private static Map<String, String> port(String text) {
        int colon = text.indexOf(':');
        return Map.of("scheme", text.substring(0, Math.max(0, colon)), "code", text.substring(colon + 1));
    }
}
