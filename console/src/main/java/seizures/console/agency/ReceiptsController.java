package seizures.console.agency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;
import seizures.console.service.Service;
import seizures.console.service.Services;
import tools.jackson.databind.JsonNode;

/** {@code /agency/receipts}: what was sent in the last days, and the outcome of one write line by line. */
@Controller
class ReceiptsController {
    private static final Duration BACK = Duration.ofDays(31);
    private static final int LINES_SHOWN = 500;

    private final Services services;
    private final Clock clock;

    ReceiptsController(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/agency/receipts")
    String receipts(Model model) {
        var from = clock.instant().minus(BACK).truncatedTo(ChronoUnit.SECONDS);
        var answer = services.get(Service.SEIZURE, "/v1/receipts?limit=1000&from=" + from, JsonNode.class);
        List<JsonNode> receipts = answer.path("receipts").valueStream().toList();
        model.addAttribute("receipts", receipts.reversed());
        return "receipts";
    }

    @GetMapping("/agency/receipts/{id}")
    String receipt(@PathVariable String id, Model model) {
        var receipt = services.get(Service.SEIZURE, "/v1/receipts/" + UriUtils.encode(id, UTF_8), JsonNode.class);
        model.addAttribute("receipt", receipt);
        model.addAttribute(
                "lines", receipt.path("lines").valueStream().limit(LINES_SHOWN).toList());
        model.addAttribute("notShown", Math.max(0, receipt.path("lines").size() - LINES_SHOWN));
        return "receipt";
    }
}
