package seizures.commons.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.test.web.servlet.ResultHandler;
import seizures.openapi.Exchange;
import seizures.openapi.OpenApi;

/** Holds what a controller answers in a test to the API's description. */
public final class Described {
    private static final OpenApi API = OpenApi.ofThisService();

    private Described() {}

    public static ResultHandler byTheFile() {
        return result -> {
            var request = result.getRequest();
            var response = result.getResponse();
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            var headers = response.getHeaderNames().stream()
                    .collect(Collectors.<String, String, List<String>>toMap(
                            Function.identity(), name -> List.copyOf(response.getHeaders(name))));
            var sent = request.getContentAsByteArray();
            if (!request.isAsyncStarted()) {
                API.check(new Exchange(
                        request.getMethod(),
                        request.getRequestURI() + query,
                        request.getContentType() == null ? "" : request.getContentType(),
                        sent == null ? "" : new String(sent, StandardCharsets.UTF_8),
                        response.getStatus(),
                        Map.copyOf(headers),
                        response.getContentAsString(StandardCharsets.UTF_8)));
            }
        };
    }
}
