package seizures.console.counts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import seizures.console.service.Service;
import seizures.console.service.Services;

/** Asks the stats-service, and says how the answer is cited. */
@Component
class CountQuery {
    private final Services services;
    private final Citation citation;

    CountQuery(Services services, Citation citation) {
        this.services = services;
        this.citation = citation;
    }

    /**
     * An answer to a question.
     *
     * @param address of the page that shows the same again: with the day of knowledge
     */
    record Cited(CountQuestion question, Edition edition, String address, String citation) {}

    Cited ask(CountQuestion question, HttpServletRequest request, Locale locale) {
        var answer = services.ask(Service.STATS, question.api(), CountAnswer.class);
        var edition = new Edition(
                answer.body(), answer.headers().getOrDefault("etag", "").replaceAll("W/|\"", ""));
        var address =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                        + question.with("knownAt", answer.body().knownAt()).page();
        return new Cited(question, edition, address, citation.of(question, edition, address, locale));
    }
}
