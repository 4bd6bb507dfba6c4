package seizures.console.restated;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** {@code GET /restated}: what moved between two days of knowledge; since 30 days ago where none is chosen. */
@Controller
class RestatedController {
    private static final List<String> PARAMETERS = Stream.concat(
                    Stream.of("from", "to", "occurredFrom", "occurredTo"),
                    Stream.concat(Dimensions.ALL.stream(), Stream.of("bucket", "group", "method", "calendar")))
            .toList();
    private static final int DAYS_BACK = 30;

    private final Services services;
    private final Registers registers;
    private final Sharing sharing;
    private final Figures figures;
    private final Clock clock;

    RestatedController(Services services, Registers registers, Sharing sharing, Figures figures, Clock clock) {
        this.services = services;
        this.registers = registers;
        this.sharing = sharing;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/restated")
    String restated(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var methods = registers.doseMethods();
        var monthAgo = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(DAYS_BACK);
        var question = new Query(PARAMETERS, parameters)
                .orElse(Map.of("from", monthAgo.toString(), "bucket", "month", "method", methods.standard()));
        model.addAttribute("question", question);
        model.addAttribute("method", question.first("method", methods.standard()));
        model.addAttribute("methods", methods.methods());
        String api = question.address("/v1/restatements");
        model.addAttribute("api", services.addressOf(Service.STATS) + api);
        Asked.put(model, "answer", () -> services.get(Service.STATS, api, Restatement.class));
        if (model.getAttribute("answer") instanceof Restatement answer) {
            var moved = answer.total();
            String what = sharing.say(
                    "cite.restated",
                    answer.from(),
                    figures.whole(moved.change().seizures()),
                    figures.mass(moved.change().massMicrograms(), "kg"),
                    figures.whole(moved.causeCount()));
            sharing.put(model, question.with("to", answer.to()), what, answer.to());
        }
        return "restated";
    }
}
