package seizures.console.register;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person may mean who types the beginning of a name, with or without accents. */
@Controller
class SuggestionController {
    private static final int MOST = 12;

    /** @param value what the question takes */
    record Suggestion(String value, String label) {}

    private final Registers registers;

    SuggestionController(Registers registers) {
        this.registers = registers;
    }

    @GetMapping("/suggestions/substance")
    String substances(@RequestParam Map<String, String> field, Model model) {
        String typed = typed(field);
        String wanted = folded(last(typed));
        return answer(
                model,
                typed,
                registers.substances().stream()
                        .filter(substance -> Stream.concat(
                                        Stream.of(substance.substance(), substance.name()),
                                        substance.synonyms().stream())
                                .anyMatch(name -> folded(name).contains(wanted)))
                        .map(substance -> new Suggestion(substance.substance(), substance.name())));
    }

    @GetMapping("/suggestions/port")
    String ports(@RequestParam Map<String, String> field, Model model) {
        String typed = typed(field);
        String wanted = folded(last(typed));
        return answer(
                model,
                typed,
                registers.ports().stream()
                        .filter(port -> folded(port.name() + " " + port.port()).contains(wanted))
                        .map(port -> new Suggestion(port.port(), port.name() + ", " + port.country())));
    }

    /** What the one field that asks holds, whatever its name. */
    private static String typed(Map<String, String> field) {
        return field.isEmpty() ? "" : field.values().iterator().next();
    }

    private static String answer(Model model, String typed, Stream<Suggestion> found) {
        String before = typed.contains(",") ? typed.substring(0, typed.lastIndexOf(',') + 1) + " " : "";
        List<Suggestion> all = last(typed).length() < 2
                ? List.of()
                : found.limit(MOST)
                        .map(one -> new Suggestion(before + one.value(), one.label()))
                        .toList();
        model.addAttribute("suggestions", all);
        return "suggestions";
    }

    /** Of several names, parted by commas, the one that is being typed. */
    private static String last(String typed) {
        return typed.substring(typed.lastIndexOf(',') + 1).strip();
    }

    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
