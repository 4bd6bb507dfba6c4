package seizures.console.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import seizures.console.page.Asked;
import seizures.console.page.Sharing;
import seizures.console.service.Service;
import seizures.console.service.Services;
import seizures.console.session.SignedIn;

/** {@code GET /alerts} and {@code /alerts/{id}}. */
@Controller
class AlertsController {
    private final Services services;
    private final AlertPage page;
    private final AlertText text;
    private final Sharing sharing;

    AlertsController(Services services, AlertPage page, AlertText text, Sharing sharing) {
        this.services = services;
        this.page = page;
        this.text = text;
        this.sharing = sharing;
    }

    @GetMapping("/alerts")
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var filter = AlertFilter.of(parameters);
        model.addAttribute("filter", filter);
        model.addAttribute("rules", page.rules());
        model.addAttribute("api", services.addressOf(Service.ALERT) + filter.api());
        Asked.put(model, "page", () -> services.get(Service.ALERT, filter.api(), Alert.Page.class));
        sharing.putSeen(model, filter.question(), "menu.alerts");
        return "alerts";
    }

    @GetMapping("/alerts/{id}")
    String one(@PathVariable String id, SignedIn person, Model model) {
        var alert = page.fill(id, person, model);
        sharing.put(model, "/alerts/" + UriUtils.encode(id, UTF_8), text.citation(alert));
        return "alert";
    }
}
