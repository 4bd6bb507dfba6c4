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
import seizures.console.page.Asked;
import seizures.console.register.Registers;
import seizures.console.service.Service;
import seizures.console.service.Services;

/** {@code GET /counts}: a question about counts, in the address, and its answer. */
@Controller
class CountsController {
    private final Services services;
    private final Registers registers;
    private final CountQuery query;
    private final SealedDays sealed;

    CountsController(Services services, Registers registers, CountQuery query, SealedDays sealed) {
        this.services = services;
        this.registers = registers;
        this.query = query;
        this.sealed = sealed;
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
        model.addAttribute("statsAddress", services.addressOf(Service.STATS));
        model.addAttribute("sealed", sealed.newest());
        Asked.put(model, "cited", () -> query.ask(question, request, locale));
        if (model.getAttribute("cited") instanceof CountQuery.Cited cited) {
            show(cited, model);
        }
        return "counts";
    }

    private void show(CountQuery.Cited cited, Model model) {
        var answer = cited.edition().answer();
        var asked = cited.question().all("method");
        var chart = CountChart.of(cited.question(), answer, asked);
        model.addAttribute("answer", answer);
        model.addAttribute("asked", asked);
        model.addAttribute("chart", chart);
        model.addAttribute("largest", CountChart.largest(cited.question(), answer, asked));
        model.addAttribute("permanent", cited.address());
        model.addAttribute("citation", cited.citation());
        model.addAttribute("averages", registers.doseMethods().averagesOf(asked, answer.years()));
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
