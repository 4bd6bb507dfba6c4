package seizures.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Rules of the running alert-service, at {@code console.alert} with the token {@code console.token}. */
final class RunningRules {
    /** With alerts in CBP's history. */
    static final String HISTORY_MONTH = """
            {"severity": "info", "select": {"substance": ["fentanyl"]}, "group": ["port"],
             "measure": {"kind": "DOSES", "method": "gross-2mg@1"},
             "when": {"kind": "THRESHOLD", "window": {"calendar": "MONTH"}, "value": 100000000}}""";

    private RunningRules() {}

    /** A rule that is there already stays as it is. */
    static void put(String id, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(System.getProperty("console.alert") + "/v1/rules/" + id))
                .header("Authorization", "Bearer " + System.getProperty("console.token"))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json));
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isIn(200, 201, 428);
        }
    }
}
