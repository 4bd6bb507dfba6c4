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
import seizures.alert.engine.AlertCurve;
import seizures.alert.watch.EngineAccess;
import seizures.alert.web.AlertProblem;
import seizures.commons.picture.PictureAnswer;
import seizures.commons.picture.PictureTheme;
import seizures.commons.picture.PngPicture;
import seizures.commons.request.QueryFields;

/** The newest version of an alert as a picture, with the series behind it as it is known now. */
@RestController
class ChartController {
    private final EngineAccess lookout;
    private final RuleDefinitions rules;

    ChartController(EngineAccess lookout, RuleDefinitions rules) {
        this.lookout = lookout;
        this.rules = rules;
    }

    @GetMapping(path = "/v1/alerts/{alertId}/chart.svg", produces = PictureAnswer.SVG)
    ResponseEntity<byte[]> svg(
            @PathVariable String alertId,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        var theme = theme(parameters);
        return PictureAnswer.of(AlertChart.svg(curve(alertId, request), theme), CacheControl.noStore());
    }

    @GetMapping(path = "/v1/alerts/{alertId}/chart.png", produces = PictureAnswer.PNG)
    ResponseEntity<byte[]> png(
            @PathVariable String alertId,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        var theme = theme(parameters).orLight();
        var svg = AlertChart.svg(curve(alertId, request), theme);
        return PictureAnswer.of(PngPicture.of(svg), CacheControl.noStore());
    }

    private static PictureTheme theme(MultiValueMap<String, String> parameters) {
        var fields = new QueryFields(parameters);
        fields.refuseUnknown(List.of("theme"));
        var theme = fields.parsed("theme", PictureTheme::of).orElse(PictureTheme.AUTO);
        fields.throwIfInvalid();
        return theme;
    }

    /** Where this instance has no watch, another has: 503, and a load balancer tries the next. */
    private AlertCurve curve(String alertId, HttpServletRequest request) {
        if (!lookout.isOpen()) {
            throw AlertProblem.notReady();
        }
        var curve = lookout.at(alertId).orElseThrow(() -> AlertProblem.noChart(alertId));
        AlertAudience.of(request, rules).check(curve.alert());
        return curve;
    }
}
