package seizures.commons.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.ProblemException;
import seizures.contract.Topic;

/** {@code GET /schemas/{name}}: the JSON Schemas of the events. The schema {@code urn:seizures:schema:<name>} is there. */
@RestController
public class SchemaController {
    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final TreeSet<String> names = new TreeSet<>(List.of("report", "values"));

    SchemaController() {
        Topic.ALL.forEach(topic -> names.add(topic.name()));
    }

    @GetMapping(path = "/schemas", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, List<String>> schemas() {
        return Map.of("schemas", names.stream().map(name -> "/schemas/" + name).toList());
    }

    @GetMapping("/schemas/{name}")
    ResponseEntity<Resource> schema(@PathVariable String name) {
        if (!names.contains(name)) {
            throw new ProblemException(CommonProblem.NOT_FOUND.because("No schema is called " + name));
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .contentType(SCHEMA)
                .body(new ClassPathResource("seizures/contract/schema/" + name + ".schema.json"));
    }
}
