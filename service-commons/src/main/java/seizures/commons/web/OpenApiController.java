package seizures.commons.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /v1/openapi.yaml}: what this service takes and answers, written by hand; tests hold it to its word. */
@RestController
public class OpenApiController {
    private final Resource file = new ClassPathResource("openapi.yaml");

    @GetMapping(path = "/v1/openapi.yaml", produces = "application/yaml")
    Resource openApi() {
        return file;
    }
}
