package seizures.console.alerts;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import seizures.console.page.Sharing;
import seizures.console.service.Service;
import seizures.console.service.ServiceProblem;
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
        var filter = new AlertFilter(parameters);
        model.addAttribute("filter", filter);
        model.addAttribute("rules", page.rules());
        model.addAttribute("api", services.addressOf(Service.ALERT) + filter.api());
        try {
            model.addAttribute("page", services.get(Service.ALERT, filter.api(), Alert.Page.class));
        } catch (ServiceProblem problem) {
            if (!problem.isFaultOfRequest()) {
                throw problem;
            }
            model.addAttribute("faults", problem.faults());
        }
        return "alerts";
    }

    @GetMapping("/alerts/{id}")
    String one(@PathVariable String id, SignedIn person, Model model, HttpServletRequest request) {
        var alert = page.fill(id, person, model);
        sharing.put(model, request, request.getRequestURI(), text.citation(alert));
        return "alert";
    }
}
