package seizures.commons.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
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

/**
 * {@code GET /docs}: the description of the API as a page, by Swagger UI. All of it comes from this service, and no script
 * or style is in the page itself.
 */
@RestController
public class DocsController {
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Map<String, Asset> assets;

    /** A file of the page. */
    private record Asset(Resource file, MediaType type) {}

    DocsController() {
        var swagger = "META-INF/resources/webjars/swagger-ui/" + version() + "/";
        var script = MediaType.parseMediaType("text/javascript;charset=UTF-8");
        assets = Map.of(
                "swagger-ui.css",
                new Asset(new ClassPathResource(swagger + "swagger-ui.css"), MediaType.parseMediaType("text/css")),
                "swagger-ui-bundle.js",
                new Asset(new ClassPathResource(swagger + "swagger-ui-bundle.js"), script),
                "favicon-32x32.png",
                new Asset(new ClassPathResource(swagger + "favicon-32x32.png"), MediaType.IMAGE_PNG),
                "start.js",
                new Asset(new ClassPathResource("docs/start.js"), script));
    }

    private static String version() {
        var pom = new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties");
        try (var in = pom.getInputStream()) {
            var properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/docs")
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .cacheControl(AN_HOUR)
                .contentType(HTML)
                .body(new ClassPathResource("docs/index.html"));
    }

    @GetMapping("/docs/{asset}")
    ResponseEntity<Resource> asset(@PathVariable String asset) {
        var found = assets.get(asset);
        if (found == null) {
            throw new ProblemException(CommonProblem.NOT_FOUND.because("The page has no " + asset));
        }
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .cacheControl(AN_HOUR)
                .contentType(found.type())
                .body(found.file());
    }
}
