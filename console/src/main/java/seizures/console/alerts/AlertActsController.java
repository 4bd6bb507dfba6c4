package seizures.console.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import seizures.console.service.Service;
import seizures.console.service.ServiceProblem;
import seizures.console.service.Services;
import seizures.console.session.SignedIn;
import tools.jackson.databind.JsonNode;

/** What a person does about an alert; then its page again. */
@Controller
class AlertActsController {
    private final Services services;
    private final AlertPage page;
    private final Clock clock;

    AlertActsController(Services services, AlertPage page, Clock clock) {
        this.services = services;
        this.page = page;
        this.clock = clock;
    }

    /** @param key makes the act count once, however often the form is sent */
    @PostMapping("/alerts/{id}/acknowledgement")
    String acknowledge(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam String note,
            SignedIn person,
            Model model) {
        return act(id, "acknowledgement", key, filled("note", note), person, model);
    }

    @PostMapping("/alerts/{id}/comments")
    String comment(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam String note,
            SignedIn person,
            Model model) {
        return act(id, "comments", key, filled("note", note), person, model);
    }

    @PostMapping("/alerts/{id}/assignment")
    String assign(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam String assignee,
            SignedIn person,
            Model model) {
        return act(id, "assignment", key, filled("assignee", assignee), person, model);
    }

    @PostMapping("/alerts/{id}/outcome")
    String judge(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam String outcome,
            @RequestParam String reason,
            SignedIn person,
            Model model) {
        var body = filled("reason", reason);
        body.put("outcome", outcome);
        return act(id, "outcome", key, body, person, model);
    }

    /** @param hours for how long nobody is newly told of the alert */
    @PostMapping("/alerts/{id}/silence")
    String silence(
            @PathVariable String id,
            @RequestParam long hours,
            @RequestParam String reason,
            SignedIn person,
            Model model) {
        var body = filled("reason", reason);
        body.put(
                "until",
                clock.instant()
                        .plus(Duration.ofHours(Math.clamp(hours, 1, 24 * 31)))
                        .toString());
        body.put("filter", Map.of("alert", List.of(id)));
        return send(id, "/v1/silences", body, Map.of(), person, model);
    }

    private String act(String id, String act, String key, Map<String, Object> body, SignedIn person, Model model) {
        return send(
                id,
                "/v1/alerts/" + UriUtils.encode(id, UTF_8) + "/" + act,
                body,
                Map.of("Idempotency-Key", key),
                person,
                model);
    }

    private String send(
            String id,
            String address,
            Map<String, Object> body,
            Map<String, String> headers,
            SignedIn person,
            Model model) {
        if (person.accessToken() == null) {
            body.put("author", person.user()); // where access is open, the body names the author
        }
        try {
            services.send(Service.ALERT, "POST", address, body, headers, JsonNode.class);
        } catch (ServiceProblem problem) {
            if (!problem.isFaultOfRequest()) {
                throw problem;
            }
            page.fill(id, person, model);
            model.addAttribute("faults", problem.faults());
            return "alert";
        }
        return "redirect:/alerts/" + UriUtils.encode(id, UTF_8) + "?done";
    }

    /** An empty field is left out. */
    private static Map<String, Object> filled(String name, String value) {
        var body = new HashMap<String, Object>();
        if (!value.isBlank()) {
            body.put(name, value.strip());
        }
        return body;
    }
}
