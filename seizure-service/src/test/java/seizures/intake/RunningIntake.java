package seizures.intake;

import static seizures.commons.testing.ApiClient.json;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import tools.jackson.databind.JsonNode;

/** The intake on a broker. */
abstract class RunningIntake {
    @TempDir
    static Path state;

    static Broker broker;
    static RunningService service;

    @BeforeAll
    static void start() {
        broker = Broker.start();
        service = RunningService.start(SeizureServiceApplication.class, broker, state);
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    static String report(String id) {
        return report(id, "1.5");
    }

    static String report(String id, String kilograms) {
        return """
                {"seizureId":"%s","agency":"US-CBP","occurredAt":"2024-03-15T23:20:00-05:00",
                 "port":{"scheme":"UNLOCODE","code":"USLRD"},"crossing":"AT_PORT","mode":"VEHICLE",
                 "items":[{"form":"POWDER","quantity":{"value":"%s","unit":"kg"},
                  "substances":[{"substance":"Fentanyl","role":"PRIMARY","evidence":"PRESUMPTIVE"}]}]}
                """.formatted(id, kilograms);
    }

    static String token(HttpResponse<String> response) {
        return response.headers().firstValue("Seizure-Token").orElseThrow();
    }

    static JsonNode bulk(String address, String line) {
        return json(service.send(service.request(address, "Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(line))));
    }
}
