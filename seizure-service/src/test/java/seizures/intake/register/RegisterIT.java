package seizures.intake.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static seizures.commons.testing.ApiClient.json;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.intake.SeizureServiceApplication;

/** Registers over HTTP, through a real broker: what a registrar enters is what the next report means. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class RegisterIT {
    @TempDir
    static Path state;

    private static Broker broker;
    private static RunningService service;

    @BeforeAll
    static void start() {
        broker = Broker.start();
        service = RunningService.start(SeizureServiceApplication.class, broker, state.resolve("one"));
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @Test
    void an_adopted_name_counts_in_the_records_that_have_it_and_survives_a_restart() {
        var name = "/v1/registers/names/polvo%20azul%209";
        var warned = json(report("US-CBP-R-1", "other:polvo azul 9"));
        var made = service.put(name, """
                {"substance":"fentanyl","source":"FGR 2026/113","reason":"reported so","effectiveOn":"2020-01-01"}""");

        assertThat(warned.at("/warnings/0/detail").asString()).contains("is not a registered substance");
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(made.headers().firstValue("Location")).hasValue(name);
        assertThat(counted("US-CBP-R-1")).isEqualTo("fentanyl");
        assertThat(json(report("US-CBP-R-2", "other:polvo azul 9"))
                        .at("/warnings/0/detail")
                        .asString())
                .contains("counts as fentanyl");
        assertThat(json(report("US-CBP-R-3", "polvo azul 9")).path("warnings").isMissingNode())
                .isTrue();

        assertThat(service.post("/v1/seizures/US-CBP-R-1/lab-results", """
                        {"laboratory":"FGR","findings":[{"item":0,"substance":"fentanyl","evidence":"CONFIRMED","purity":"0.1"}]}""").statusCode())
                .isEqualTo(201);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(service.json("/v1/seizures/US-CBP-R-1")
                                .path("counts")
                                .valueStream())
                        .as("the laboratory means what was reported")
                        .singleElement()
                        .satisfies(part ->
                                assertThat(part.path("evidence").asString()).isEqualTo("CONFIRMED")));

        service.close();
        service = RunningService.start(SeizureServiceApplication.class, broker, state.resolve("two"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(counted("US-CBP-R-1")).isEqualTo("fentanyl"));
        assertThat(service.delete(name + "?reason=means%20two%20substances", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(counted("US-CBP-R-1")).isEqualTo("other:polvo azul 9");
        assertThat(counted("US-CBP-R-3")).as("was reported as fentanyl").isEqualTo("fentanyl");
        var entry = service.json(name);
        assertThat(entry.path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(entry.path("history")
                        .valueStream()
                        .map(version -> version.path("version").intValue()))
                .containsExactly(1, 2);
        assertThat(entry.at("/history/0/entry/substance").asString()).isEqualTo("fentanyl");
    }

    @Test
    void entries_are_changed_by_whom_has_seen_them_and_listed_by_kind() {
        var control = "/v1/registers/controls/xylazine:US-CSA-III";
        var body = """
                {"from":"2026-11","source":"91 FR 1","reason":"scheduled"}""";

        assertThat(service.put(control, body).statusCode()).isEqualTo(201);
        assertThat(service.put(control, body).statusCode()).isEqualTo(200);
        assertThat(service.put(control, body.replace("11", "10")).statusCode()).isEqualTo(428);
        assertThat(service.put(control, body.replace("11", "10"), "If-Match", "\"2\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(service.put(control, body.replace("11", "10"), "If-Match", "\"1\"")
                        .headers()
                        .firstValue("ETag"))
                .hasValue("\"2\"");
        assertThat(service.json("/v1/registers?kind=controls,areas")
                        .path("entries")
                        .valueStream())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path("id").asString()).isEqualTo("xylazine:US-CSA-III");
                    assertThat(entry.at("/entry/from").asString()).isEqualTo("2026-10");
                });
    }

    @Test
    void what_is_wrong_is_answered_with_every_fault() {
        var answer = service.put("/v1/registers/names/heroina", """
                {"substance":"fentanilla","reason":"r","effectiveOn":"2999-01-01"}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer)
                        .path("errors")
                        .valueStream()
                        .map(fault -> fault.path("pointer")
                                .asString(fault.path("parameter").asString())))
                .containsExactlyInAnyOrder("#/source", "#/effectiveOn", "#/substance", "id");
        assertThat(service.get("/v1/registers/nmes/x").statusCode()).isEqualTo(400);
        assertThat(service.get("/v1/registers/names/never").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> report(String id, String substance) {
        return service.post("/v1/seizures", """
                {"seizureId":"%s","agency":"US-CBP","occurredAt":"2024-03-15","port":{"scheme":"UNLOCODE","code":"USLRD"},\
                "items":[{"form":"POWDER","quantity":{"value":"1","unit":"kg"},"substances":[{"substance":"%s"}]}]}""".formatted(id, substance));
    }

    private static String counted(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> service.json("/v1/seizures/" + id), record -> record.has("counts"))
                .at("/counts/0/substance")
                .asString();
    }
}
