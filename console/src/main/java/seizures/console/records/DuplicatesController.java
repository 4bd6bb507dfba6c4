package seizures.console.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import seizures.console.page.Asked;
import seizures.console.page.Query;
import seizures.console.service.Service;
import seizures.console.service.Services;
import seizures.console.session.SignedIn;
import tools.jackson.databind.JsonNode;

/** {@code /duplicates}: reports of two agencies that may be of one seizure, and what a reviewer decides about them. */
@Controller
class DuplicatesController {
    private static final List<String> PARAMETERS =
            List.of("from", "to", "agency", "substance", "port", "area", "region", "country", "offset", "limit");
    private static final Map<String, String> A_PAGE = Map.of("limit", "50");

    private final Services services;
    private final RecordLinks links;

    DuplicatesController(Services services, RecordLinks links) {
        this.services = services;
        this.links = links;
    }

    /** @param settled the two ids of the pair that was decided about a moment ago */
    @GetMapping("/duplicates")
    String list(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") Set<String> settled,
            SignedIn person,
            Model model) {
        var question = new Query(PARAMETERS, parameters).orElse(A_PAGE);
        String api = question.address("/v1/likely-duplicates");
        model.addAttribute("question", question);
        model.addAttribute("api", services.addressOf(Service.STATS) + api);
        model.addAttribute("mayDecide", person.hasAnyRole("reviewer"));
        model.addAttribute("own", person.hasAnyRole("reporter", "importer") ? person.agencies() : List.of());
        Asked.put(
                model,
                "answer",
                () -> services.get(Service.STATS, api, LikelyDuplicates.class).without(settled));
        if (model.getAttribute("answer") instanceof LikelyDuplicates at && at.next() != null) {
            model.addAttribute(
                    "next", question.with("offset", at.next().toString()).address("/duplicates"));
        }
        return "duplicates";
    }

    /** What a reviewer says of a pair. */
    enum Decision {
        /** One seizure, which counts as the first report. */
        FIRST_COUNTS,
        SECOND_COUNTS,
        TWO_SEIZURES
    }

    @PostMapping("/duplicates")
    String decide(
            @RequestParam String first,
            @RequestParam String second,
            @RequestParam Decision decision,
            @RequestParam String reason,
            @RequestParam MultiValueMap<String, String> parameters,
            SignedIn person,
            Model model) {
        Asked.put(model, "decided", () -> send(first, second, decision, reason));
        if (model.containsAttribute("faults")) {
            model.addAttribute("failed", Set.of(first, second));
            model.addAttribute("reason", reason);
            return list(parameters, Set.of(), person, model);
        }
        String list = new Query(PARAMETERS, parameters).orElse(A_PAGE).address("/duplicates");
        return "redirect:" + list + "&settled=" + UriUtils.encode(first, UTF_8) + "&settled="
                + UriUtils.encode(second, UTF_8);
    }

    private Services.Answer<JsonNode> send(String first, String second, Decision decision, String reason) {
        return switch (decision) {
            case FIRST_COUNTS -> links.link(second, first, reason);
            case SECOND_COUNTS -> links.link(first, second, reason);
            case TWO_SEIZURES -> links.distinguish(first, second, reason);
        };
    }
}
