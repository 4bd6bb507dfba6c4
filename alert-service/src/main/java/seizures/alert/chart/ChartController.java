package seizures.alert.chart;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import seizures.alert.about.AlertAudience;
import seizures.alert.about.RuleDefinitions;
import seizures.alert.watch.EngineAccess;
import seizures.alert.web.AlertProblem;
import seizures.commons.request.QueryFields;

/** The newest version of an alert as a picture, with the series behind it as it is known now. */
@RestController
class ChartController {
    static final String SVG = "image/svg+xml";

    private final EngineAccess lookout;
    private final RuleDefinitions rules;

    ChartController(EngineAccess lookout, RuleDefinitions rules) {
        this.lookout = lookout;
        this.rules = rules;
    }

    /** Where this instance has no watch, another has: 503, and a load balancer tries the next. */
    @GetMapping(path = "/v1/alerts/{alertId}/chart.svg", produces = SVG)
    ResponseEntity<byte[]> chart(
            @PathVariable String alertId,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        var fields = new QueryFields(parameters);
        fields.refuseUnknown(List.of("theme"));
        var theme = fields.parsed("theme", ChartTheme::of).orElse(ChartTheme.AUTO);
        fields.throwIfInvalid();
        if (!lookout.isOpen()) {
            throw AlertProblem.notReady();
        }
        var sight = lookout.at(alertId).orElseThrow(() -> AlertProblem.noChart(alertId));
        AlertAudience.of(request, rules).check(sight.alert());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(AlertChart.svg(sight, theme));
    }
}
