package seizures.console.compare;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seizures.console.page.Asked;
import seizures.console.page.Dimensions;
import seizures.console.page.Query;
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

    CompareController(Services services, Registers registers) {
        this.services = services;
        this.registers = registers;
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
        return "compare";
    }
}
