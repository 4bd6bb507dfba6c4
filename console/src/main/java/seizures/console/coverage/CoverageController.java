package seizures.console.coverage;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import seizures.console.page.Asked;
import seizures.console.page.Query;
import seizures.console.page.Sharing;
import seizures.console.service.Service;
import seizures.console.service.Services;

/** {@code GET /coverage}: which months the reports of each agency cover; the newest 24 where no period is chosen. */
@Controller
class CoverageController {
    private static final List<String> PARAMETERS = List.of("agency", "port", "from", "to", "knownAt");
    private static final int MONTHS_SHOWN = 24;

    private final Services services;
    private final Sharing sharing;
    private final Clock clock;

    CoverageController(Services services, Sharing sharing, Clock clock) {
        this.services = services;
        this.sharing = sharing;
        this.clock = clock;
    }

    @GetMapping("/coverage")
    String coverage(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var asked = new Query(PARAMETERS, parameters);
        var question = asked.hasAny(List.of("from", "to")) ? asked : asked.orElse(newestMonths());
        model.addAttribute("question", question);
        model.addAttribute("api", services.addressOf(Service.STATS) + question.address("/v1/coverage"));
        Asked.put(
                model, "grid", () -> services.get(Service.STATS, question.address("/v1/coverage"), CoverageGrid.class));
        if (model.getAttribute("grid") instanceof CoverageGrid grid) {
            var known = question.with("knownAt", grid.knownAt());
            sharing.putSeen(model, known, "coverage.tab");
        }
        return "coverage";
    }

    private Map<String, String> newestMonths() {
        var newest = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        return Map.of("from", newest.minusMonths(MONTHS_SHOWN - 1L).toString(), "to", newest.toString());
    }
}
