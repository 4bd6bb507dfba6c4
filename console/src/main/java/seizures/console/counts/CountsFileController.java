package seizures.console.counts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seizures.console.service.Service;
import seizures.console.service.Services;

/** {@code GET /counts.csv}: the answer as the stats-service writes it, in a file whose name holds the question. */
@Controller
class CountsFileController {
    private final Services services;
    private final Clock clock;

    CountsFileController(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/counts.csv")
    void csv(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        var asked = new CountQuestion(parameters);
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString();
        var question = asked.first("knownAt") == null ? asked.with("knownAt", today) : asked;
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(name(question)).build().toString());
        services.passOn(Service.STATS, question.api(), "text/csv", response);
    }

    /** {@code counts_fentanyl_2023-10_2024-08_known_2026-11-30.csv}. */
    private static String name(CountQuestion question) {
        var parts = new ArrayList<String>();
        parts.add("counts");
        question.filters().values().forEach(parts::addAll);
        parts.add(question.first("from", "start"));
        parts.add(question.first("to", "now"));
        parts.add("known");
        parts.add(Objects.requireNonNull(question.first("knownAt")));
        return String.join("_", parts).replaceAll("[^A-Za-z0-9_.-]", "-") + ".csv";
    }
}
