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
import seizures.console.service.Service;
import seizures.console.service.ServiceProblem;
import seizures.console.service.Services;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /records/{id}/correction}: the whole record as text, to be changed and sent back with a reason. */
@Controller
class CorrectionController {
    private final Services services;

    CorrectionController(Services services) {
        this.services = services;
    }

    @GetMapping("/records/{id}/correction")
    String form(@PathVariable String id, Model model) {
        var record = services.get(Service.SEIZURE, address(id), JsonNode.class);
        model.addAttribute("id", id);
        model.addAttribute("version", record.path("currentVersion").asInt());
        model.addAttribute("text", record.path("seizure").toPrettyString());
        return "correction";
    }

    /** @param check whether it is only looked at */
    @PostMapping("/records/{id}/correction")
    String send(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String text,
            @RequestParam String reason,
            @RequestParam(defaultValue = "false") boolean check,
            Model model) {
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        model.addAttribute("text", text);
        model.addAttribute("reason", reason);
        try {
            var body = (ObjectNode) JsonMapper.shared().readTree(text);
            body.put("reason", reason.strip());
            var headers = Map.of("If-Match", "\"" + version + "\"");
            var answer = services.send(
                            Service.SEIZURE,
                            "PUT",
                            address(id) + (check ? "?dryRun=true" : ""),
                            body,
                            headers,
                            JsonNode.class)
                    .body();
            if (!check) {
                return "redirect:/records/" + UriUtils.encode(id, UTF_8) + "?done";
            }
            model.addAttribute("answer", answer);
        } catch (JacksonException | ClassCastException e) {
            model.addAttribute("malformed", true);
        } catch (ServiceProblem problem) {
            if (!problem.isFaultOfRequest()) {
                throw problem;
            }
            model.addAttribute("faults", problem.faults());
        }
        return "correction";
    }

    private static String address(String id) {
        return "/v1/seizures/" + UriUtils.encode(id, UTF_8);
    }
}
