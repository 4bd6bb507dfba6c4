package seizures.alert.detect;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import seizures.alert.web.AlertProblem;
import seizures.commons.request.Parsed;
import seizures.commons.request.RequestBody;
import seizures.detectors.Column;
import seizures.detectors.Description;
import seizures.detectors.Detector;
import seizures.detectors.Detectors;
import seizures.detectors.Findings;
import seizures.detectors.Param;
import tools.jackson.databind.JsonNode;

/** Evaluates any series that is sent, without state: {@code GET /v1/detectors}, {@code POST /v1/detectors/{detector}}. */
@RestController
class DetectorController {
    private static final int MOST_BYTES = 2 << 20;
    private static final int PATIENCE_SECONDS = 5;

    /** One series keeps one processor busy; more at once would only wait for each other. */
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

    @GetMapping("/v1/detectors")
    Map<String, Object> detectors() {
        return Map.of(
                "detectors",
                Detectors.all().stream()
                        .map(detector -> listed(detector.description()))
                        .toList());
    }

    private static Map<String, Object> listed(Description detector) {
        Map<String, Object> listed = new LinkedHashMap<>();
        listed.put("detector", detector.name());
        listed.put("alsoKnownAs", detector.alsoKnownAs());
        listed.put("source", detector.source());
        listed.put(
                "params",
                detector.params().stream().map(DetectorController::listed).toList());
        listed.put("results", detector.columns().stream().map(Column::name).toList());
        return listed;
    }

    private static Map<String, Object> listed(Param param) {
        Map<String, Object> listed = new LinkedHashMap<>();
        listed.put("name", param.name());
        listed.put("kind", param.kind());
        if (param.usually() != null) {
            listed.put("default", param.usually());
        }
        switch (param.kind()) {
            case NUMBER, INTEGER, NUMBERS -> {
                listed.put("min", param.min());
                listed.put("max", param.max());
            }
            case CHOICE -> listed.put("choices", param.choices());
            case FLAG, REMARK -> {}
        }
        listed.put("meaning", param.meaning());
        return listed;
    }

    /** The rest of the path is the name, since some methods have a slash in theirs. */
    @PostMapping("/v1/detectors/{*detector}")
    Map<String, Object> detect(@PathVariable("detector") String name, HttpServletRequest request)
            throws IOException, InterruptedException {
        Detector detector = Detectors.named(name).orElseThrow(() -> AlertProblem.unknownDetector(name));
        return switch (DetectorRequest.parse(detector, read(request))) {
            case Parsed.Invalid<DetectorRequest>(var faults) ->
                throw AlertProblem.INVALID_DETECTOR_REQUEST.exception(faults);
            case Parsed.Ok<DetectorRequest>(var valid) -> run(detector, valid);
        };
    }

    static JsonNode read(HttpServletRequest request) throws IOException {
        return RequestBody.json(request, MOST_BYTES);
    }

    private Map<String, Object> run(Detector detector, DetectorRequest ok) throws InterruptedException {
        if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw AlertProblem.tooManySeries();
        }
        try {
            Findings findings = detector.run(ok.series(), ok.settings(), ok.from(), ok.to());
            Map<String, Object> columns = new LinkedHashMap<>();
            for (Map.Entry<String, List<@Nullable Object>> column :
                    findings.columns().entrySet()) {
                columns.put(column.getKey(), written(column.getValue()));
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("detector", detector.description().name());
            answer.put("from", ok.from());
            answer.put("to", ok.to());
            answer.put("results", columns);
            return answer;
        } finally {
            places.release();
        }
    }

    /** JSON has no infinite numbers: they are words. */
    private static List<@Nullable Object> written(List<@Nullable Object> values) {
        List<@Nullable Object> written = new ArrayList<>(values.size());
        for (Object value : values) {
            written.add(value instanceof Double number && !Double.isFinite(number) ? number.toString() : value);
        }
        return written;
    }
}
