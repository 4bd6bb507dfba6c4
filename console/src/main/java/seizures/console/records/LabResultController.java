package seizures.console.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import seizures.console.page.Asked;
import seizures.console.service.Service;
import seizures.console.service.Services;
import tools.jackson.databind.JsonNode;

/** {@code /agency/lab-result}: a result for a record that a laboratory knows by its id, as it may not read records. */
@Controller
class LabResultController {
    private final Services services;

    LabResultController(Services services) {
        this.services = services;
    }

    @GetMapping("/agency/lab-result")
    String form(Model model) {
        model.addAttribute("resultId", UUID.randomUUID().toString());
        return "lab-result";
    }

    @PostMapping("/agency/lab-result")
    String send(@RequestParam String id, @ModelAttribute("result") LabResult result, Model model) {
        String record = UriUtils.encode(id.strip(), UTF_8);
        Asked.put(
                model,
                "answer",
                () -> services.send(
                        Service.SEIZURE,
                        "POST",
                        "/v1/seizures/" + record + "/lab-results",
                        result.body(),
                        Map.of(),
                        JsonNode.class));
        return model.containsAttribute("faults") ? form(model) : "redirect:/agency/lab-result?done=" + record;
    }
}
