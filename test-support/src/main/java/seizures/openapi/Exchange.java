package seizures.openapi;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request and its answer.
 *
 * @param target path and query as sent, still encoded
 * @param request its body, read as UTF-8
 * @param answered the answer's header fields, names in lower case
 */
public record Exchange(
        String method,
        String target,
        String requestType,
        String request,
        int status,
        Map<String, List<String>> answered,
        String answer) {
    public Exchange {
        var lower = new TreeMap<String, List<String>>();
        answered.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), values));
        answered = lower;
    }

    /** As the JDK's client has it, with the body that was sent. */
    public static Exchange of(HttpResponse<String> response) {
        var request = response.request();
        var uri = request.uri();
        return new Exchange(
                request.method(),
                uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()),
                request.headers().firstValue("Content-Type").orElse(""),
                request.bodyPublisher().map(Published::text).orElse(""),
                response.statusCode(),
                response.headers().map(),
                response.body());
    }

    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    /** Without parameters, in lower case: {@code application/json}; empty where there is none. */
    String answerType() {
        return essence(String.join(",", answered.getOrDefault("content-type", List.of())));
    }

    static String essence(String type) {
        return type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    }

    boolean isAccepted() {
        return status < 300;
    }

    @Override
    public String toString() {
        var sent = request.length() > 2000 ? request.substring(0, 2000) + "…" : request;
        return method + " " + target + " " + sent + " -> " + status + " " + answerType();
    }
}
