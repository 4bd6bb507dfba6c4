package seizures.console.records;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seizures.console.page.Asked;
import seizures.console.service.Service;
import seizures.console.service.Services;
import seizures.console.session.SignedIn;
import tools.jackson.databind.JsonNode;

/** {@code /agency/report}: one seizure, by a form. */
@Controller
class ReportController {
    private final Services services;

    ReportController(Services services) {
        this.services = services;
    }

    @GetMapping("/agency/report")
    String form(SignedIn person, Model model) {
        var first = person.agencies().isEmpty() ? "" : person.agencies().getFirst();
        model.addAttribute("form", RecordForm.empty().with(Map.of("/agency", first.equals("*") ? "" : first)));
        return "report";
    }

    /** @param check whether it is only looked at */
    @PostMapping("/agency/report")
    String send(
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "false") boolean check,
            Model model) {
        var form = RecordForm.empty().with(fields);
        model.addAttribute("form", form);
        model.addAttribute("checked", check);
        String address = "/v1/seizures" + (check ? "?dryRun=true" : "");
        Asked.put(
                model,
                "answer",
                () -> services.send(Service.SEIZURE, "POST", address, form.body(), Map.of(), JsonNode.class)
                        .body());
        return "report";
    }
}
