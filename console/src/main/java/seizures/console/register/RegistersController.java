package seizures.console.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seizures.console.page.Asked;
import seizures.console.page.Query;
import seizures.console.page.Sharing;
import seizures.console.service.Service;
import seizures.console.service.Services;

/** {@code GET /substances}, {@code /ports}, {@code /controls} and {@code /methods}: what a question may name, as tables. */
@Controller
class RegistersController {
    private static final List<String> OF_SUBSTANCES = List.of("family", "class", "controlled", "on", "offset", "limit");
    private static final List<String> OF_PORTS =
            List.of("name", "country", "area", "region", "scheme", "offset", "limit");
    private static final Map<String, String> A_PAGE = Map.of("limit", "200");

    private final Services services;
    private final Sharing sharing;

    RegistersController(Services services, Sharing sharing) {
        this.services = services;
        this.sharing = sharing;
    }

    @GetMapping("/substances")
    String substances(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var question = ask(OF_SUBSTANCES, parameters, "/v1/substances", SubstanceTable.class, model);
        next(
                model,
                question,
                "/substances",
                model.getAttribute("answer") instanceof SubstanceTable at ? at.next() : null);
        sharing.putSeen(model, question, "menu.substances");
        return "substances";
    }

    @GetMapping("/ports")
    String ports(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var question = ask(OF_PORTS, parameters, "/v1/ports", PortTable.class, model);
        next(model, question, "/ports", model.getAttribute("answer") instanceof PortTable at ? at.next() : null);
        sharing.putSeen(model, question, "menu.ports");
        return "ports";
    }

    @GetMapping("/controls")
    String controls(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var question = new Query(List.of("list", "on"), parameters);
        String api = "/v1/substances?limit=10000";
        model.addAttribute("question", question);
        model.addAttribute("api", services.addressOf(Service.STATS) + api);
        model.addAttribute(
                "controls",
                Controls.of(
                        services.get(Service.STATS, api, SubstanceTable.class).substances(),
                        question.first("list", ""),
                        question.first("on", "")));
        sharing.putSeen(model, question, "menu.controls");
        return "controls";
    }

    @GetMapping("/methods")
    String methods(Model model) {
        put("/v1/dose-methods", MethodTable.class, model);
        sharing.putSeen(model, new Query(List.of(), new LinkedMultiValueMap<>()), "menu.methods");
        return "methods";
    }

    private Query ask(
            List<String> known, MultiValueMap<String, String> parameters, String path, Class<?> type, Model model) {
        var question = new Query(known, parameters).orElse(A_PAGE);
        model.addAttribute("question", question);
        put(question.address(path), type, model);
        return question;
    }

    private void put(String api, Class<?> type, Model model) {
        model.addAttribute("api", services.addressOf(Service.STATS) + api);
        Asked.put(model, "answer", () -> services.get(Service.STATS, api, type));
    }

    private static void next(Model model, Query question, String path, @Nullable Integer offset) {
        if (offset != null) {
            model.addAttribute(
                    "next", question.with("offset", offset.toString()).address(path));
        }
    }
}
