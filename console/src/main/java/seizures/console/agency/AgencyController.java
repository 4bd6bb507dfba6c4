package seizures.console.agency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;
import seizures.console.service.Service;
import seizures.console.service.ServiceProblem;
import seizures.console.service.Services;
import seizures.console.session.SignedIn;
import tools.jackson.databind.JsonNode;

/** {@code /agency}: a file is checked and sent, and what the system has of the agency. */
@Controller
class AgencyController {
    private static final String RECORDS_SHOWN = "12";

    private final Services services;

    AgencyController(Services services) {
        this.services = services;
    }

    /** @param map the column map that is chosen for a table */
    @GetMapping("/agency")
    String agency(@RequestParam(defaultValue = "") String map, SignedIn person, Model model) {
        model.addAttribute("map", map);
        model.addAttribute("maps", maps(person));
        model.addAttribute("own", person.agencies());
        model.addAttribute("records", records(person));
        model.addAttribute("coverage", coverage(person));
        return "agency";
    }

    /**
     * Sends a file, or only checks it.
     *
     * @param map the column map of a table; empty for those that come with the program
     */
    @PostMapping("/agency/files")
    String send(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "") String map,
            @RequestParam(defaultValue = "") String reason,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            SignedIn person,
            Model model)
            throws IOException {
        var chosen = AgencyFile.of(file);
        var query = new LinkedHashMap<String, String>();
        query.put("dryRun", String.valueOf(dryRun));
        if (chosen.isTable()) {
            query.put("map", map);
            query.put("reason", reason.strip());
        }
        try {
            var answer = services.sendLines(
                    Service.SEIZURE,
                    "/v1/seizures:bulk" + text(query),
                    chosen.mediaType(),
                    chosen.content(),
                    LineResult.class);
            model.addAttribute(
                    "result",
                    new BulkResult(chosen.name(), dryRun, answer.headers().get("receipt"), answer.body()));
        } catch (ServiceProblem problem) {
            if (!problem.isFaultOfRequest() && problem.status() != 415) {
                throw problem;
            }
            model.addAttribute("faults", problem.faults());
            model.addAttribute("isTable", chosen.isTable());
        }
        return part == null ? agency("", person, model) : "agency :: result";
    }

    /** Without what is empty. */
    private static String text(Map<String, String> query) {
        return query.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + UriUtils.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private @Nullable JsonNode maps(SignedIn person) {
        return person.hasAnyRole("reporter", "importer")
                ? services.get(Service.SEIZURE, "/v1/column-maps", JsonNode.class)
                        .path("columnMaps")
                : null;
    }

    private @Nullable JsonNode records(SignedIn person) {
        if (!person.hasAnyRole("reporter", "importer")) {
            return null;
        }
        return services.get(
                        Service.SEIZURE, "/v1/seizures?limit=" + RECORDS_SHOWN + agencies(person, '&'), JsonNode.class)
                .path("seizures");
    }

    private List<CoverageMonth> coverage(SignedIn person) {
        return person.hasAnyRole("reporter", "importer")
                ? CoverageMonth.of(services.get(Service.STATS, "/v1/coverage" + agencies(person, '?'), JsonNode.class))
                : List.of();
    }

    private static String agencies(SignedIn person, char first) {
        return person.agencies().contains("*")
                ? ""
                : first + "agency=" + UriUtils.encode(String.join(",", person.agencies()), UTF_8);
    }
}
