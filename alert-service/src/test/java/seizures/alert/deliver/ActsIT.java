package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static seizures.commons.testing.ApiClient.json;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import seizures.commons.testing.ApiClient;
import seizures.contract.AlertState;

/** Acts and silences through a real broker. */
@Tag("container")
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class ActsIT extends RunningDeliveries {
    @Test
    void acts_lie_beside_the_alert_and_a_silence_withholds_only_what_is_news() throws Exception {
        try (var service = deliveries.serve(state)) {
            deliveries.subscribe(service, "desk", "{}");
            deliveries.say(Alerts.version("a-1", 1, AlertState.FIRING, REPORTED));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(deliveries.receiver.ids("/desk")).containsExactly("a-1/1"));

            assertThat(service.post("/v1/alerts/a-1/acknowledgement", "{\"author\":\"owner\"}")
                            .statusCode())
                    .isEqualTo(201);
            service.post("/v1/alerts/a-1/comments", "{\"author\":\"analyst\",\"note\":\"weighed wet\"}");
            service.post("/v1/alerts/a-1/assignment", "{\"author\":\"owner\",\"assignee\":\"analyst\"}");
            service.post(
                    "/v1/alerts/a-1/outcome",
                    "{\"author\":\"analyst\",\"outcome\":\"VERIFIED\",\"reason\":\"weighed again\"}");
            var silence = json(
                    service.post("/v1/silences", """
                {"author": "owner", "reason": "being recounted", "until": "%s",
                 "filter": {"rule": ["fentanyl-month"]}}\
                """.formatted(Instant.now().plusSeconds(86_400))));
            deliveries.say(Alerts.version("a-2", 1, AlertState.FIRING, REPORTED));
            deliveries.say(Alerts.version("a-1", 2, AlertState.WITHDRAWN, "retraction of seizure US-CBP-1, version 2"));

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(deliveries.receiver.ids("/desk")).containsExactly("a-1/1", "a-1/2"));
            var shown = service.json("/v1/alerts/a-1");
            assertThat(shown.at("/acknowledgement/author").stringValue()).isEqualTo("owner");
            assertThat(shown.at("/comments/0/note").stringValue()).isEqualTo("weighed wet");
            assertThat(shown.path("assignee").stringValue()).isEqualTo("analyst");
            assertThat(shown.at("/outcome/outcome").stringValue()).isEqualTo("VERIFIED");
            assertThat(service.json("/v1/rules/fentanyl-month/precision").toString())
                    .contains("\"verified\":1", "\"dismissed\":0", "\"precision\":1.0");

            var id = silence.path("silenceId").stringValue();
            assertThat(service.json("/v1/silences").at("/silences/0/silenceId").stringValue())
                    .isEqualTo(id);
            assertThat(service.delete("/v1/silences/" + id).statusCode()).isEqualTo(204);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(deliveries.receiver.ids("/desk")).containsExactly("a-1/1", "a-1/2", "a-2/1"));
            assertThat(service.post("/v1/alerts/a-9/comments", "{}").statusCode())
                    .isEqualTo(404);
            assertThat(service.post("/v1/alerts/a-1/outcome", "{\"outcome\":\"MAYBE\"}")
                            .body())
                    .contains("#/author", "#/outcome", "#/reason");
        }
    }

    /** NotificationLog again from nothing but the log: by another instance, or after all state was lost. */
    @Test
    void an_idempotency_key_is_of_one_caller_and_kind_and_of_one_body() throws Exception {
        try (var service = deliveries.serve(state)) {
            deliveries.say(Alerts.version("a-1", 1, AlertState.FIRING, REPORTED));
            await().until(() -> service.get("/v1/alerts/a-1").statusCode() == 200);

            assertThat(judge(service, "ann", "VERIFIED").statusCode()).isEqualTo(201);
            assertThat(judge(service, "ann", "VERIFIED").statusCode()).isEqualTo(201);
            assertThat(judge(service, "ann", "DISMISSED").body()).contains("/problems/reused-idempotency-key");
            assertThat(service.json("/v1/alerts/a-1").at("/outcome/outcome").stringValue())
                    .isEqualTo("VERIFIED");
            assertThat(service.post(
                                    "/v1/alerts/a-1/comments",
                                    "{\"author\":\"ann\",\"note\":\"second remark\"}",
                                    "Idempotency-Key",
                                    "k9")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(json(judge(service, "bob", "DISMISSED"))
                            .at("/outcome/outcome")
                            .stringValue())
                    .isEqualTo("DISMISSED");
        }
    }

    @Test
    void a_silence_takes_a_key_and_is_neither_of_everything_nor_for_ever() throws Exception {
        try (var service = deliveries.serve(state)) {
            var day = Instant.now().plusSeconds(86_400);
            assertThat(silence(service, day, "wet", "{\"rule\":[\"r\"]}").statusCode())
                    .isEqualTo(201);
            assertThat(silence(service, day, "wet", "{\"rule\":[\"r\"]}").statusCode())
                    .isEqualTo(201);
            assertThat(service.json("/v1/silences").path("silences")).hasSize(1);
            assertThat(silence(service, day, "dry", "{\"rule\":[\"r\"]}").body())
                    .contains("/problems/reused-idempotency-key");
            assertThat(silence(
                                    service,
                                    Instant.parse("2999-01-01T00:00:00Z"),
                                    "tired",
                                    "{\"severity\":[\"info\",\"warning\",\"critical\"]}")
                            .body())
                    .contains("#/until", "#/filter");
        }
    }

    private static HttpResponse<String> silence(ApiClient service, Instant until, String reason, String filter) {
        return service.post(
                "/v1/silences",
                "{\"author\":\"ann\",\"reason\":\"" + reason + "\",\"until\":\"" + until + "\",\"filter\":" + filter
                        + "}",
                "Idempotency-Key",
                "s1");
    }

    private static HttpResponse<String> judge(ApiClient service, String author, String outcome) {
        return service.post(
                "/v1/alerts/a-1/outcome",
                "{\"author\":\"" + author + "\",\"outcome\":\"" + outcome + "\",\"reason\":\"checked\"}",
                "Idempotency-Key",
                "k9");
    }

    @Test
    void a_silence_reminds_of_its_end_and_ends_with_its_alerts_and_acts_outlive_all_state() throws Exception {
        String silence;
        try (var service = deliveries.serve(state)) {
            deliveries.subscribe(service, "desk", "{}");
            deliveries.say(Alerts.version("a-1", 1, AlertState.FIRING, REPORTED));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(deliveries.receiver.ids("/desk")).containsExactly("a-1/1"));
            service.post(
                    "/v1/alerts/a-1/outcome",
                    "{\"author\":\"analyst\",\"outcome\":\"DISMISSED\",\"reason\":\"reported twice\"}");
            silence = json(service.post("/v1/silences", """
                        {"author": "owner", "reason": "being recounted", "until": "%s", "remindAt": "%s",
                         "endsOnResolve": true, "filter": {"rule": ["fentanyl-month"]}}\
                        """.formatted(
                            Instant.now().plusSeconds(86_400), Instant.now().plusSeconds(5))))
                    .path("silenceId")
                    .stringValue();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> deliveries.receiver.ids("/desk").size() == 2);

            assertThat(deliveries.receiver.ids("/desk").getLast()).isEqualTo("silence/" + silence + "/reminder");
            assertThat(deliveries.receiver.got("/desk").getLast().body())
                    .contains("seizures.silence-ends.v1", "\"a-1\"", "being recounted");
            assertThat(service.json("/v1/silences/" + silence)
                            .path("endsOnResolve")
                            .booleanValue())
                    .isTrue();

            deliveries.say(Alerts.version("a-1", 2, AlertState.RESOLVED, "over for PT24H"));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> service.json("/v1/silences").path("silences").isEmpty());
            deliveries.say(Alerts.version("a-2", 1, AlertState.FIRING, REPORTED));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(deliveries.receiver.ids("/desk")).endsWith("a-1/2", "a-2/1"));
            assertThat(service.post(
                                    "/v1/silences",
                                    "{\"until\":\"2999-01-01T00:00:00Z\",\"remindAt\":\"2999-01-02T00:00:00Z\"}")
                            .body())
                    .contains("#/author", "#/reason", "#/filter", "#/remindAt");
        }

        state = state.resolve("another");
        try (var service = deliveries.serve(state)) {
            var shown = service.json("/v1/alerts/a-1");
            deliveries.say(Alerts.version("a-2", 2, AlertState.RESOLVED, "over for PT24H"));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(deliveries.receiver.ids("/desk"))
                            .containsExactly("a-1/1", "silence/" + silence + "/reminder", "a-1/2", "a-2/1", "a-2/2"));

            assertThat(shown.at("/outcome/outcome").stringValue()).isEqualTo("DISMISSED");
            assertThat(service.json("/v1/rules/fentanyl-month/precision").toString())
                    .contains("\"dismissed\":1");
            assertThat(service.json("/v1/silences").path("silences")).isEmpty();
        }
    }
}
