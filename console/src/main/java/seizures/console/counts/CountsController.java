package seizures.console.counts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import seizures.console.register.Registers;
import seizures.console.service.Service;
import seizures.console.service.ServiceProblem;
import seizures.console.service.Services;

/** {@code GET /counts}: a question about counts, in the address, and its answer. */
@Controller
class CountsController {
    private final Services services;
    private final Registers registers;
    private final Citation citation;

    CountsController(Services services, Registers registers, Citation citation) {
        this.services = services;
        this.registers = registers;
        this.citation = citation;
    }

    @GetMapping("/counts")
    String counts(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var methods = registers.doseMethods();
        var question = withDefaults(new CountQuestion(parameters), methods.standard());
        model.addAttribute("question", question);
        model.addAttribute("methods", methods.methods());
        model.addAttribute("dimensions", CountQuestion.DIMENSIONS);
        model.addAttribute("statsAddress", services.addressOf(Service.STATS));
        try {
            var answer = services.ask(Service.STATS, question.api(), CountAnswer.class);
            var edition = new Edition(
                    answer.body(), answer.headers().getOrDefault("etag", "").replaceAll("W/|\"", ""));
            var asked = question.all("method");
            model.addAttribute("answer", answer.body());
            model.addAttribute("asked", asked);
            model.addAttribute("chart", CountChart.of(question, answer.body(), asked));
            model.addAttribute("largest", CountChart.largest(question, answer.body(), asked));
            var permanent = question.with("knownAt", answer.body().knownAt());
            var address =
                    ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + permanent.page();
            model.addAttribute("permanent", address);
            model.addAttribute("citation", citation.of(question, edition, address, locale));
        } catch (ServiceProblem problem) {
            if (!problem.isFaultOfRequest()) {
                throw problem;
            }
            model.addAttribute("faults", problem.faults());
        }
        return "counts";
    }

    /** An empty page asks for fentanyl by fiscal year: what most people come for, and a start to change. */
    private static CountQuestion withDefaults(CountQuestion question, String standardMethod) {
        var asked = question;
        if (question.isEmpty()) {
            var first = new LinkedMultiValueMap<String, String>();
            first.add("substance", "fentanyl");
            first.add("bucket", "fiscal-year");
            asked = new CountQuestion(first);
        }
        return asked.all("method").isEmpty() ? asked.with("method", List.of(standardMethod)) : asked;
    }
}
