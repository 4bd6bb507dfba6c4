package seizures.local.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import seizures.contract.ContractJson;
import seizures.local.load.FileContent.KnownRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks the seizure service what it has, and states coverage. */
final class ServiceClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PAGE = 1000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI service;
    private final String token;

    /** @param token empty where access is open */
    ServiceClient(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /** The active records of an agency in some months, page by page. */
    List<KnownRecord> records(String agency, FileContent.Months months) throws IOException, InterruptedException {
        var all = new ArrayList<KnownRecord>();
        var cursor = "";
        do {
            var page = get("/v1/seizures?agency=" + agency + "&occurredFrom=" + months.from() + "&occurredTo="
                    + months.to() + "&state=ACTIVE&limit=" + PAGE + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.path("seizures")
                    .forEach(record -> all.add(new KnownRecord(
                            record.path("seizureId").asString(),
                            record.path("version").asInt(),
                            record.path("occurredAt").asString())));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return all;
    }

    /** Why a statement of coverage was not taken; empty where it is with the service. */
    Optional<String> stateCoverage(JsonNode statement) throws IOException, InterruptedException {
        var answer = http.send(
                request("/v1/coverage")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(statement.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() < 300 ? Optional.empty() : Optional.of(why(answer));
    }

    private JsonNode get(String address) throws IOException, InterruptedException {
        var answer = http.send(request(address).GET().build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The records could not be listed: " + why(answer));
        }
        return ContractJson.MAPPER.readTree(answer.body());
    }

    private HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(service.resolve(address))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static String why(HttpResponse<String> answer) {
        try {
            return answer.statusCode() + " " + LineResult.reason(ContractJson.MAPPER.readTree(answer.body()));
        } catch (JacksonException _) {
            return Integer.toString(answer.statusCode());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
