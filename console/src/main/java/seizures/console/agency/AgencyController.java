package seizures.console.agency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
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

    @GetMapping("/agency")
    String agency(SignedIn person, Model model) {
        model.addAttribute("own", person.agencies());
        model.addAttribute("records", records(person));
        model.addAttribute("coverage", coverage(person));
        return "agency";
    }

    /** @param dryRun whether the file is only looked at */
    @PostMapping("/agency/files")
    String send(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            SignedIn person,
            Model model)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try {
            var lines = services.sendLines(
                    Service.SEIZURE,
                    "/v1/seizures:bulk" + (dryRun ? "?dryRun=true" : ""),
                    mediaType(name),
                    file.getBytes(),
                    LineResult.class);
            model.addAttribute("result", new BulkResult(name, dryRun, lines));
        } catch (ServiceProblem problem) {
            if (!problem.isFaultOfRequest() && problem.status() != 415) {
                throw problem;
            }
            model.addAttribute("faults", problem.faults());
        }
        return part == null ? agency(person, model) : "agency :: result";
    }

    private static String mediaType(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv")) {
            return "text/csv";
        }
        return lower.endsWith(".xlsx")
                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                : "application/x-ndjson";
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
