package seizures.console.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

/** {@code GET /coverage/expected}: what is still expected of recent periods, from how late reports usually are. */
@Controller
class ExpectedController {
    private static final List<String> PARAMETERS = Stream.concat(
                    Dimensions.ALL.stream(),
                    Stream.of("measure", "bucket", "method", "periods", "ages", "calendar", "knownAt"))
            .toList();
    private static final Map<String, String> DEFAULTS = Map.of("substance", "fentanyl", "measure", "seizures");

    private final Services services;
    private final Registers registers;
    private final MessageSource messages;
    private final Sharing sharing;
    private final Figures figures;

    ExpectedController(
            Services services, Registers registers, MessageSource messages, Sharing sharing, Figures figures) {
        this.services = services;
        this.registers = registers;
        this.messages = messages;
        this.sharing = sharing;
        this.figures = figures;
    }

    @GetMapping("/coverage/expected")
    String expected(@RequestParam MultiValueMap<String, String> parameters, Locale locale, Model model) {
        var asked = new Query(PARAMETERS, parameters);
        var question = asked.hasAny(PARAMETERS) ? asked : asked.orElse(DEFAULTS);
        String api = question.address("/v1/completeness");
        model.addAttribute("question", question);
        model.addAttribute("methods", registers.doseMethods().methods());
        model.addAttribute("api", services.addressOf(Service.STATS) + api);
        Asked.put(model, "answer", () -> services.get(Service.STATS, api, Completeness.class));
        if (model.getAttribute("answer") instanceof Completeness answer) {
            model.addAttribute(
                    "chart", answer.chart(say("expected.reported", locale), say("expected.expected", locale)));
            sharing.put(model, question.with("knownAt", answer.knownAt()), words(answer), answer.knownAt());
        }
        return "expected";
    }

    private String words(Completeness answer) {
        var total = answer.total();
        String measure = sharing.say("compare.measure." + answer.measure())
                + (answer.measure().equals("doses") ? " (" + answer.method() + ")" : "");
        return total.expected() == null
                ? sharing.say("cite.reported", amount(total.reported(), answer), measure)
                : sharing.say(
                        "cite.expected",
                        amount(total.reported(), answer),
                        amount(total.expected(), answer),
                        amount(total.low(), answer),
                        amount(total.high(), answer),
                        measure);
    }

    private String amount(@Nullable String number, Completeness answer) {
        return answer.measure().equals("mass") ? figures.mass(number, "kg") : figures.whole(number);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
