package seizures.console.compare;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seizures.console.page.Asked;
import seizures.console.page.Dimensions;
import seizures.console.page.Figures;
import seizures.console.page.Query;
import seizures.console.page.Sharing;
import seizures.console.register.Registers;
import seizures.console.service.Service;
import seizures.console.service.Services;

/** {@code GET /compare}: two sides of time, asked once both are chosen. */
@Controller
class CompareController {
    private static final List<String> PARAMETERS = Stream.concat(
                    Dimensions.ALL.stream(),
                    Stream.of("a", "b", "measure", "group", "method", "calendar", "partial", "knownAt"))
            .toList();

    private final Services services;
    private final Registers registers;
    private final Sharing sharing;
    private final Figures figures;

    CompareController(Services services, Registers registers, Sharing sharing, Figures figures) {
        this.services = services;
        this.registers = registers;
        this.sharing = sharing;
        this.figures = figures;
    }

    @GetMapping("/compare")
    String compare(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var question = new Query(PARAMETERS, parameters);
        model.addAttribute("question", question);
        model.addAttribute("methods", registers.doseMethods().methods());
        String api = question.address("/v1/comparisons");
        model.addAttribute("api", services.addressOf(Service.STATS) + api);
        if (question.hasAny(List.of("a", "b"))) {
            Asked.put(model, "answer", () -> services.get(Service.STATS, api, Comparison.class));
        }
        if (model.getAttribute("answer") instanceof Comparison answer) {
            sharing.put(model, question.with("knownAt", answer.knownAt()), words(question, answer), answer.knownAt());
        }
        return "compare";
    }

    private String words(Query question, Comparison answer) {
        var value = answer.total().value();
        String ratio = figures.significant(value.ratio());
        return sharing.say(
                        "cite.compare",
                        question.joined("a"),
                        question.joined("b"),
                        amount(value.a(), answer.measure()),
                        amount(value.b(), answer.measure()),
                        sharing.say("compare.measure." + answer.measure())
                                + (answer.hasStrength() ? " (" + answer.method() + ")" : ""))
                + (ratio.isEmpty() ? "" : ", " + sharing.say("cite.ratio", ratio, interval(value.change())));
    }

    private String amount(String number, String measure) {
        return measure.equals("mass") ? figures.mass(number, "kg") : figures.whole(number);
    }

    private String interval(Comparison.@Nullable Change change) {
        return change == null
                ? "\u2013"
                : figures.significant(change.low()) + " \u2013 " + figures.significant(change.high());
    }
}
