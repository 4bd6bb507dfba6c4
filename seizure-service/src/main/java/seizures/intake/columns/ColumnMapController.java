package seizures.intake.columns;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import seizures.commons.access.Caller;
import seizures.commons.audit.Noted;
import seizures.commons.request.ProblemException;
import seizures.commons.request.RequestBody;
import seizures.contract.ContractJson;
import seizures.intake.problem.IntakeProblem;

/** {@code GET}, {@code PUT} and {@code DELETE /v1/column-maps/{name}}, and their list. */
@RestController
class ColumnMapController {
    private static final String PATH = "/v1/column-maps/{name}";

    private final ColumnMaps maps;
    private final ColumnMapIntake intake;

    ColumnMapController(ColumnMaps maps, ColumnMapIntake intake) {
        this.maps = maps;
        this.intake = intake;
    }

    @GetMapping(path = "/v1/column-maps", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> list(@AuthenticationPrincipal Caller caller) {
        return json(
                ResponseEntity.ok(),
                Map.of(
                        "columnMaps",
                        maps.all(caller)
                                .map(ColumnMapView::of)
                                .map(ColumnMapView::withoutText)
                                .toList()));
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> map(@PathVariable String name, @AuthenticationPrincipal Caller caller) {
        return answer(200, found(name, caller));
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_YAML_VALUE)
    ResponseEntity<byte[]> text(@PathVariable String name, @AuthenticationPrincipal Caller caller) {
        var map = found(name, caller);
        return tagged(ResponseEntity.ok(), map)
                .contentType(MediaType.APPLICATION_YAML)
                .body(map.text().getBytes(StandardCharsets.UTF_8));
    }

    @PutMapping(
            path = PATH,
            consumes = {MediaType.APPLICATION_YAML_VALUE, MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> save(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller)
            throws IOException {
        Noted.subject(request, name);
        var text = new String(RequestBody.bytes(request, ColumnMapIntake.LARGEST), StandardCharsets.UTF_8);
        var saved = intake.save(name, text, ifMatch, caller);
        return answer(
                saved.isNew() ? 201 : 200, ColumnMaps.Named.of(saved.version()).orElseThrow());
    }

    @DeleteMapping(path = PATH)
    ResponseEntity<Void> delete(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller) {
        Noted.subject(request, name);
        intake.delete(name, ifMatch, caller);
        return ResponseEntity.noContent().build();
    }

    private ColumnMaps.Named found(String name, Caller caller) {
        return maps.find(name, caller).orElseThrow(() -> new ProblemException(IntakeProblem.unknownColumnMap(name)));
    }

    private static ResponseEntity<byte[]> answer(int status, ColumnMaps.Named map) {
        var answer = ResponseEntity.status(status);
        if (status == 201) {
            answer.header(HttpHeaders.LOCATION, "/v1/column-maps/" + map.name());
        }
        return json(tagged(answer, map), ColumnMapView.of(map));
    }

    /** A map that comes with the program has no version. */
    private static ResponseEntity.BodyBuilder tagged(ResponseEntity.BodyBuilder answer, ColumnMaps.Named map) {
        var version = map.version();
        return version == null ? answer : answer.eTag("\"" + version.version() + "\"");
    }

    private static ResponseEntity<byte[]> json(ResponseEntity.BodyBuilder answer, Object body) {
        return answer.cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(ContractJson.MAPPER.writeValueAsBytes(body));
    }
}
