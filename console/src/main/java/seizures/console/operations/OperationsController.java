package seizures.console.operations;

import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import seizures.console.service.Service;
import seizures.console.service.ServiceHealth;
import seizures.console.session.SignedIn;

/** {@code GET /operations}: readiness, lag and dead letters of each service, and where the dashboards are. */
@Controller
class OperationsController {
    private final ServiceHealth health;
    private final @Nullable URI dashboards;

    OperationsController(
            ServiceHealth health, @Value("${seizures.console.dashboards:#{null}}") @Nullable URI dashboards) {
        this.health = health;
        this.dashboards = dashboards;
    }

    /** The management ports ask for no token, so the role is checked here too. */
    @GetMapping("/operations")
    String operations(SignedIn person, Model model) {
        if (!person.hasAnyRole("ops")) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute(
                "services",
                Stream.of(Service.values())
                        .map(health::of)
                        .filter(Objects::nonNull)
                        .toList());
        model.addAttribute("dashboards", dashboards);
        return "operations";
    }
}
