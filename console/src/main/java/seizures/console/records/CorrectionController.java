package seizures.console.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /records/{id}/correction}: the whole record as a form, to be changed and sent back with a reason. */
@Controller
class CorrectionController {
    private final Services services;

    CorrectionController(Services services) {
        this.services = services;
    }

    @GetMapping("/records/{id}/correction")
    String form(@PathVariable String id, Model model) {
        var record = record(id);
        fill(id, record.path("currentVersion").asInt(), stated(record), model);
        return "correction";
    }

    /**
     * @param version the one that the person has seen
     * @param check whether it is only looked at
     */
    @PostMapping("/records/{id}/correction")
    String send(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String reason,
            @RequestParam(defaultValue = "false") boolean check,
            @RequestParam Map<String, String> fields,
            Model model) {
        var form = stated(record(id)).with(fields);
        fill(id, version, form, model);
        model.addAttribute("reason", reason);
        var body = form.body().put("reason", reason.strip());
        var headers = Map.of("If-Match", "\"" + version + "\"");
        String address = address(id) + (check ? "?dryRun=true" : "");
        Asked.put(model, "answer", () -> services.send(Service.SEIZURE, "PUT", address, body, headers, JsonNode.class));
        if (model.getAttribute("answer") instanceof Services.Answer<?> answer) {
            if (!check) {
                return Stored.page(id, answer);
            }
            model.addAttribute("answer", answer.body());
        }
        return "correction";
    }

    private JsonNode record(String id) {
        return services.get(Service.SEIZURE, address(id), JsonNode.class);
    }

    private static RecordForm stated(JsonNode record) {
        return record.path("seizure") instanceof ObjectNode report ? new RecordForm(report) : RecordForm.empty();
    }

    private static void fill(String id, int version, RecordForm form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        model.addAttribute("form", form);
    }

    private static String address(String id) {
        return "/v1/seizures/" + UriUtils.encode(id, UTF_8);
    }
}
