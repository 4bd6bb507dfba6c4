package seizures.console.counts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seizures.console.service.Service;
import seizures.console.service.Services;

/** {@code GET /counts.csv}, as the stats-service writes it, and {@code /counts.xlsx}: files whose names hold the question. */
@Controller
class CountsFileController {
    private final Services services;
    private final CountQuery query;
    private final CountSheet sheet;
    private final Clock clock;

    CountsFileController(Services services, CountQuery query, CountSheet sheet, Clock clock) {
        this.services = services;
        this.query = query;
        this.sheet = sheet;
        this.clock = clock;
    }

    @GetMapping("/counts.csv")
    void csv(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        var question = asKnownToday(new CountQuestion(parameters));
        name(question, ".csv", response);
        services.passOn(Service.STATS, question.api(), "text/csv", response);
    }

    @GetMapping("/counts.xlsx")
    void xlsx(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        var asked = query.ask(asKnownToday(new CountQuestion(parameters)), request, locale);
        name(asked.question(), ".xlsx", response);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        sheet.write(
                asked.question(),
                asked.edition().answer(),
                asked.citation(),
                asked.address(),
                locale,
                response.getOutputStream());
    }

    private CountQuestion asKnownToday(CountQuestion question) {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString();
        return question.first("knownAt") == null ? question.with("knownAt", today) : question;
    }

    /** {@code counts_fentanyl_2023-10_2024-08_known_2026-11-30.csv}. */
    private static void name(CountQuestion question, String ending, HttpServletResponse response) {
        var parts = new ArrayList<String>();
        parts.add("counts");
        question.filters().values().forEach(parts::addAll);
        parts.add(question.first("from", "start"));
        parts.add(question.first("to", "now"));
        parts.add("known");
        parts.add(Objects.requireNonNull(question.first("knownAt")));
        String name = String.join("_", parts).replaceAll("[^A-Za-z0-9_.-]", "-") + ending;
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
