package seizures.intake.bad;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import seizures.commons.testing.RunningService;

/**
 * A request and the problem that it must meet.
 *
 * @param headers names and values in turn
 * @param pointers all that the answer must name, and no others
 */
record BadRequest(
        String name,
        String method,
        String path,
        List<String> headers,
        byte[] body,
        int status,
        String type,
        List<String> pointers) {

    static BadRequest of(String name, String method, String path) {
        return new BadRequest(name, method, path, List.of(), new byte[0], 0, "", List.of());
    }

    BadRequest with(String header, String value) {
        var all = Stream.concat(headers.stream(), Stream.of(header, value)).toList();
        return new BadRequest(name, method, path, all, body, status, type, pointers);
    }

    BadRequest json(String json) {
        return body("application/json", json);
    }

    BadRequest body(String contentType, String text) {
        return body(contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    BadRequest body(String contentType, byte[] bytes) {
        return new BadRequest(name, method, path, headers, bytes, status, type, pointers)
                .with("Content-Type", contentType);
    }

    BadRequest meets(int problemStatus, String problem, String... named) {
        return new BadRequest(name, method, path, headers, body, problemStatus, problem, List.of(named));
    }

    HttpResponse<String> send(RunningService service) {
        return service.send(service.request(path, headers.toArray(String[]::new))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    @Override
    public String toString() {
        return name;
    }
}
