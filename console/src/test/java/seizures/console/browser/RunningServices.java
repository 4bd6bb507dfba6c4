package seizures.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The running services, for what the console has no form for or a test needs at once. */
final class RunningServices {
    /** With alerts in CBP's history. */
    static final String HISTORY_MONTH = """
            {"severity": "info", "select": {"substance": ["fentanyl"]}, "group": ["port"],
             "measure": {"kind": "DOSES", "method": "gross-2mg@1"},
             "when": {"kind": "THRESHOLD", "window": {"calendar": "MONTH"}, "value": 100000000}}""";

    private RunningServices() {}

    /** Written by an alert owner; a rule that is there already stays as it is. */
    static void rule(String id, String json) throws IOException, InterruptedException {
        assertThat(put("console.alert", "/v1/rules/" + id, "console.token", json))
                .isIn(200, 201, 428);
    }

    /** By a reviewer, who closes a day of knowledge and all before it. */
    static void seal(String day) throws IOException, InterruptedException {
        assertThat(put("console.seizure", "/v1/seals/" + day, "console.reviewer", "{}"))
                .isIn(200, 201);
    }

    private static int put(String service, String path, String token, String json)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(System.getProperty(service) + path))
                .header("Authorization", "Bearer " + System.getProperty(token))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        }
    }
}
