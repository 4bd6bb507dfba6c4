package seizures.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static seizures.commons.testing.ApiClient.json;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** How a record changes: corrections, analyses, links, seals and locks. */
@Tag("container")
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class IntakeVersionsIT extends RunningIntake {
    @Test
    void the_state_now_is_reported_known_or_corrected_without_a_base_version() {
        var lines = Stream.of("1.5", "1.5", "2", "2")
                .map(kilograms -> report("US-CBP-24-restated", kilograms)
                        .replace("\n", "")
                        .replaceFirst("\\{", "{\"operation\":\"restate\",\"reason\":\"next release\","))
                .toList();

        var results = lines.stream()
                .map(line ->
                        json(service.send(service.request("/v1/seizures:bulk", "Content-Type", "application/x-ndjson")
                                .POST(HttpRequest.BodyPublishers.ofString(line)))))
                .map(result -> result.path("version") + (result.has("duplicate") ? " known" : " stored"))
                .toList();

        assertThat(results).containsExactly("1 stored", "1 known", "2 stored", "2 known");
    }

    @Test
    void a_seizure_that_two_agencies_reported_is_merged_until_a_reviewer_parts_them() {
        var other = report("US-DEA-24-joint")
                .replace("\"agency\":\"US-CBP\"", "\"agency\":\"US-DEA\",\"sameSeizureAs\":\"US-CBP-24-joint\"");
        service.post("/v1/seizures", report("US-CBP-24-joint"));
        var linked = service.post("/v1/seizures", other);

        assertThat(linked.statusCode()).as(linked.body()).isEqualTo(201);
        awaitState("US-DEA-24-joint", "MERGED");
        var merged = json(service.get("/v1/seizures/US-DEA-24-joint"));
        assertThat(merged.get("mergedInto").stringValue()).isEqualTo("US-CBP-24-joint");
        assertThat(merged.get("counts")).isEmpty();
        assertThat(json(service.get("/v1/seizures/US-CBP-24-joint"))
                        .at("/alsoReportedAs/0")
                        .stringValue())
                .isEqualTo("US-DEA-24-joint");
        assertThat(json(service.get("/v1/seizures?state=MERGED&agency=US-DEA")).at("/seizures"))
                .hasSize(1);

        var chained = service.post(
                "/v1/seizures", other.replace("US-DEA", "US-HSI").replace("US-CBP-24-joint", "US-DEA-24-joint"));
        assertThat(chained.statusCode()).isEqualTo(422);
        assertThat(json(chained).at("/errors/0/pointer").stringValue()).isEqualTo("#/sameSeizureAs");

        var parted = service.delete("/v1/seizures/US-DEA-24-joint/same-seizure-as?reason=two+stops");
        assertThat(parted.statusCode()).as(parted.body()).isEqualTo(200);
        awaitState("US-DEA-24-joint", "ACTIVE");
        var history = json(service.get("/v1/seizures/US-DEA-24-joint/history"));
        assertThat(history.at("/versions/1/event").stringValue()).isEqualTo("Linked");
        assertThat(history.at("/versions/1/reason").stringValue()).isEqualTo("two stops");
    }

    private static void awaitState(String id, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(json(service.get("/v1/seizures/" + id))
                                .path("state")
                                .asString(""))
                        .isEqualTo(state));
    }

    @Test
    void the_same_again_is_a_duplicate_and_something_else_a_conflict() {
        var first = service.post("/v1/seizures", report("US-CBP-24-2"));
        var again = service.post("/v1/seizures", report("US-CBP-24-2"));
        var other = service.post("/v1/seizures", report("US-CBP-24-2", "2"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("version")).isEqualTo(json(first).get("version"));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).get("type").stringValue()).isEqualTo("/problems/already-reported");
    }

    @Test
    void a_record_is_corrected_analysed_and_retracted_and_keeps_its_history() {
        service.post("/v1/seizures", report("US-CBP-24-3"));
        var body = report("US-CBP-24-3", "2").replaceFirst("\\{", "{\"reason\":\"weighed again\",");
        var corrected = service.put("/v1/seizures/US-CBP-24-3", body, "If-Match", "\"1\"");
        var retried = service.put("/v1/seizures/US-CBP-24-3", body, "If-Match", "\"1\"");
        var stale = service.put("/v1/seizures/US-CBP-24-3", body.replace("again", "twice"), "If-Match", "\"1\"");
        var analysed = service.post("/v1/seizures/US-CBP-24-3/lab-results", """
                {"resultId":"L-1","laboratory":"DEA","findings":[{"item":0,"substance":"fentanyl","evidence":"CONFIRMED","purity":"0.1"}]}
                """);
        var retracted = service.delete("/v1/seizures/US-CBP-24-3?reason=reported+twice", "If-Match", "\"3\"");

        assertThat(corrected.statusCode()).isEqualTo(200);
        assertThat(corrected.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(retried.statusCode()).isEqualTo(200);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(analysed.statusCode()).as(analysed.body()).isEqualTo(201);
        assertThat(retracted.statusCode()).as(retracted.body()).isEqualTo(200);
        assertThat(json(retracted).get("state").stringValue()).isEqualTo("RETRACTED");
        var history = json(service.get("/v1/seizures/US-CBP-24-3/history?token=" + token(retracted)));
        assertThat(history.get("versions").findValuesAsString("event"))
                .containsExactly("Reported", "Corrected", "Analysed", "Retracted");
        assertThat(history.at("/versions/1/differences").toString())
                .isEqualTo("[{\"pointer\":\"#/items/0/quantity/value\",\"before\":\"1.5\",\"after\":\"2\"}]");
        assertThat(history.at("/versions/2/differences").findValuesAsString("pointer"))
                .contains("#/items/0/substances/0/evidence");
        assertThat(history.at("/versions/3").has("differences")).isFalse();
        var third = json(service.get("/v1/seizures/US-CBP-24-3?version=3"));
        assertThat(third.at("/counts/0/pureMicrograms").longValue()).isEqualTo(200_000_000L);
        assertThat(third.get("currentVersion").intValue()).isEqualTo(4);
    }

    @Test
    void an_import_that_states_a_sealed_day_is_known_on_the_first_open_one_and_says_what_it_stated() {
        var early = service.put("/v1/seals/2099-01-01", "{\"author\":\"reviewer\"}");
        var nobody = service.put("/v1/seals/2024-06-30", "{}");
        var sealed = service.put("/v1/seals/2024-06-30", "{\"author\":\"reviewer\",\"note\":\"half-year\"}");
        var again = service.put("/v1/seals/2024-06-30", "{\"author\":\"somebody else\"}");
        var dated = report("US-CBP-24-S1").replaceFirst("\\{", "{\"recordedAt\":\"2024-04-01T12:00:00Z\",");
        var stored = service.post("/v1/seizures", dated);
        var retried = service.post("/v1/seizures", dated);

        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(json(early).get("type").stringValue()).isEqualTo("/problems/not-over-yet");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(sealed.statusCode()).as(sealed.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again)).isEqualTo(json(sealed));
        assertThat(json(service.get("/v1/seals")).get("sealedUntil").stringValue())
                .isEqualTo("2024-06-30");
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        assertThat(json(stored).get("recordedAt").stringValue()).isEqualTo("2024-07-01T00:00:00Z");
        assertThat(retried.statusCode()).isEqualTo(200);
        var version = json(service.get("/v1/seizures/US-CBP-24-S1/history?token=" + token(stored)))
                .at("/versions/0");
        assertThat(version.get("statedAt").stringValue()).isEqualTo("2024-04-01T12:00:00Z");
    }

    @Test
    void what_changes_a_locked_period_says_on_which_day_it_is_restated() {
        var inMay = report("US-CBP-24-S2").replace("2024-03-15", "2024-05-15");
        var restated = inMay.replaceFirst("\\{", "{\"restatedOn\":\"2024-11-02\",");
        var moved = report("US-CBP-24-S2").replaceFirst("\\{", "{\"reason\":\"another month\",");

        var locked = service.put("/v1/locks/US-CBP/2024-05", "{\"author\":\"reviewer\"}");
        var refused = service.post("/v1/seizures", inMay);
        var stored = service.post("/v1/seizures", restated);
        var refusedMove = service.put("/v1/seizures/US-CBP-24-S2", moved, "If-Match", "\"1\"");
        var retracted =
                service.delete("/v1/seizures/US-CBP-24-S2?reason=not+ours&restatedOn=2024-11-03", "If-Match", "\"1\"");
        var unlocked = service.delete("/v1/locks/US-CBP/2024-05?author=reviewer&reason=too+early");

        assertThat(locked.statusCode()).as(locked.body()).isEqualTo(201);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("type").stringValue()).isEqualTo("/problems/period-locked");
        assertThat(json(refused).get("detail").stringValue()).contains("2024-05 of US-CBP", "restatedOn");
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        assertThat(refusedMove.statusCode()).isEqualTo(409);
        assertThat(retracted.statusCode()).as(retracted.body()).isEqualTo(200);
        assertThat(json(service.get("/v1/seizures/US-CBP-24-S2/history?token=" + token(retracted)))
                        .get("versions")
                        .findValuesAsString("restatedOn"))
                .containsExactly("2024-11-02", "2024-11-03");
        assertThat(unlocked.statusCode()).as(unlocked.body()).isEqualTo(200);
        assertThat(json(service.get("/v1/locks")).get("locks")).isEmpty();
    }
}
