package seizures.console.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Passes reads of the services on to the browser with the person's token: streams, pictures and files, byte for byte.
 *
 * <p>Reads alone, and under {@code /v1/} alone; what changes something goes through a page's form. An answer is read as what
 * its service calls it, in no frame, and runs no script.
 */
@Controller
class RelayController {
    private static final List<String> PASSED_ON =
            List.of("content-type", "content-disposition", "etag", "cache-control", "retry-after", "trace-id");
    private static final List<String> ASKED_WITH = List.of("accept", "if-none-match", "last-event-id");
    private static final int BUFFER_BYTES = 16_384;

    private final Services services;
    private final OpenStreams streams;

    RelayController(Services services, OpenStreams streams) {
        this.services = services;
        this.streams = streams;
    }

    @GetMapping("/api/{service}/v1/**")
    void relay(@PathVariable String service, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var wanted = service(service);
        String address = request.getRequestURI().substring(("/api/" + service).length());
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var passed = services.request(wanted, address + query).GET();
        ASKED_WITH.forEach(name -> {
            if (request.getHeader(name) != null) {
                passed.header(name, request.getHeader(name));
            }
        });
        var answer = services.open(passed.build(), wanted);
        response.setStatus(answer.statusCode());
        for (String name : PASSED_ON) {
            answer.headers().firstValue(name).ifPresent(value -> response.setHeader(name, value));
        }
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        boolean isStream =
                answer.headers().firstValue("content-type").orElse("").startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
        try (InputStream body = answer.body()) {
            if (isStream) {
                streams.add(body);
            }
            copy(body, response);
        } finally {
            streams.remove(answer.body());
        }
    }

    private static Service service(String name) {
        try {
            return Service.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** Each piece as it comes, as an event waits for no more. */
    private static void copy(InputStream body, HttpServletResponse response) throws IOException {
        var out = response.getOutputStream();
        response.flushBuffer();
        var buffer = new byte[BUFFER_BYTES];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            out.write(buffer, 0, read);
            out.flush();
        }
    }
}
