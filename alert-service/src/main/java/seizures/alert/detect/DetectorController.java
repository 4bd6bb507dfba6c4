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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import seizures.alert.web.BoundedJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Evaluates any series that is sent, without state: {@code GET /v1/detectors}, {@code POST /v1/detectors/{detector}}. */
@RestController
class DetectorController {
    private static final int MOST_BYTES = 2 << 20;
    private static final JsonMapper READER =
            JsonMapper.builder(BoundedJson.FACTORY).build();
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
        listed.put("results", detector.fields());
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
    ResponseEntity<Map<String, Object>> detect(@PathVariable("detector") String name, HttpServletRequest request)
            throws IOException, InterruptedException {
        Detector detector = Detectors.named(name).orElse(null);
        if (detector == null) {
            return problem(HttpStatus.NOT_FOUND, "unknown-detector", "There is no such detector", List.of());
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, "request-too-large", "More than 2 MiB", List.of());
        }
        JsonNode tree;
        try {
            tree = READER.readTree(body);
        } catch (JacksonException e) {
            var fault = new Fault("", BoundedJson.whatIsWrong(e, "is not JSON: " + e.getOriginalMessage()));
            return problem(HttpStatus.BAD_REQUEST, "not-json", "The request cannot be read", List.of(fault));
        }
        return switch (DetectorRequest.parse(detector, tree)) {
            case DetectorRequest.Invalid(List<Fault> faults) ->
                problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "invalid-detector-request",
                        "The request is not valid",
                        faults);
            case DetectorRequest.Ok ok -> run(detector, ok);
        };
    }

    private ResponseEntity<Map<String, Object>> run(Detector detector, DetectorRequest.Ok ok)
            throws InterruptedException {
        if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Too many series at once; send it again", List.of());
        }
        try {
            Results results = detector.run(ok.series(), ok.settings(), ok.from(), ok.to());
            Map<String, Object> columns = new LinkedHashMap<>();
            for (Map.Entry<String, List<@Nullable Object>> column :
                    results.columns().entrySet()) {
                columns.put(column.getKey(), written(column.getValue()));
            }
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("detector", detector.description().name());
            answer.put("from", ok.from());
            answer.put("to", ok.to());
            answer.put("results", columns);
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
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

    private static ResponseEntity<Map<String, Object>> problem(
            HttpStatus status, String type, String title, List<Fault> faults) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + type);
        problem.put("title", title);
        problem.put("status", status.value());
        problem.put(
                "errors",
                faults.stream()
                        .map(fault -> Map.of("pointer", "#" + fault.pointer(), "detail", fault.detail()))
                        .toList());
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return (status == HttpStatus.SERVICE_UNAVAILABLE ? answer.header("Retry-After", "1") : answer).body(problem);
    }
}
