package seizures.console.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import seizures.console.page.Asked;
import seizures.console.service.Service;
import seizures.console.service.Services;
import seizures.console.session.SignedIn;
import tools.jackson.databind.JsonNode;

/** What is done about a record: an agency retracts it, a laboratory adds a result, a reviewer links it to another. */
@Controller
class RecordActsController {
    private final Services services;
    private final RecordsController records;
    private final RecordLinks links;

    RecordActsController(Services services, RecordsController records, RecordLinks links) {
        this.services = services;
        this.records = records;
        this.links = links;
    }

    /** @param version the one that the person has seen */
    @PostMapping("/records/{id}/retraction")
    String retract(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String reason,
            SignedIn person,
            Model model) {
        Map<String, Object> body = reason.isBlank() ? Map.of() : Map.of("reason", reason.strip());
        return send(id, "DELETE", "", body, Map.of("If-Match", "\"" + version + "\""), person, model);
    }

    @PostMapping("/records/{id}/lab-results")
    String analyse(@PathVariable String id, @ModelAttribute("result") LabResult result, SignedIn person, Model model) {
        return send(id, "POST", "/lab-results", result.body(), Map.of(), person, model);
    }

    /** @param other the report that is of the same seizure and counts; empty: it is a seizure of its own */
    @PostMapping("/records/{id}/link")
    String link(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String other,
            @RequestParam String reason,
            SignedIn person,
            Model model) {
        return act(id, person, model, () -> other.isBlank() ? links.unlink(id, reason) : links.link(id, other, reason));
    }

    private String send(
            String id,
            String method,
            String act,
            Map<String, ?> body,
            Map<String, String> headers,
            SignedIn person,
            Model model) {
        String address = "/v1/seizures/" + UriUtils.encode(id, UTF_8) + act;
        return act(
                id,
                person,
                model,
                () -> services.send(Service.SEIZURE, method, address, body, headers, JsonNode.class));
    }

    private String act(String id, SignedIn person, Model model, Supplier<Services.Answer<JsonNode>> act) {
        Asked.put(model, "stored", act);
        return model.getAttribute("stored") instanceof Services.Answer<?> answer
                ? Stored.page(id, answer)
                : records.one(id, null, person, model);
    }
}
