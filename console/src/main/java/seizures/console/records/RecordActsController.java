package seizures.console.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** What an agency or a laboratory does about a record: retract it, or add a result. */
@Controller
class RecordActsController {
    private final Services services;
    private final RecordsController records;

    RecordActsController(Services services, RecordsController records) {
        this.services = services;
        this.records = records;
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
    String analyse(
            @PathVariable String id,
            @RequestParam String resultId,
            @RequestParam String laboratory,
            @RequestParam int item,
            @RequestParam String substance,
            @RequestParam String evidence,
            @RequestParam String purity,
            SignedIn person,
            Model model) {
        var finding = new LinkedHashMap<String, Object>();
        finding.put("item", item);
        finding.put("substance", substance.strip());
        finding.put("evidence", evidence);
        if (!purity.isBlank()) {
            finding.put("purity", purity.strip());
        }
        var findings = new ArrayList<Object>(List.of(finding));
        var body = Map.of("resultId", resultId, "laboratory", laboratory.strip(), "findings", findings);
        return send(id, "POST", "/lab-results", body, Map.of(), person, model);
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
        try {
            return Stored.page(id, services.send(Service.SEIZURE, method, address, body, headers, JsonNode.class));
        } catch (ServiceProblem problem) {
            if (!problem.isFaultOfRequest()) {
                throw problem;
            }
            model.addAttribute("faults", problem.faults());
            return records.one(id, null, person, model);
        }
    }
}
