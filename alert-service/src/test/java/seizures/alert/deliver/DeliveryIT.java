package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static seizures.commons.testing.ApiClient.json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import seizures.contract.AlertState;
import seizures.contract.ContractJson;
import seizures.contract.Severity;

/** Webhooks through a real broker: told once by id, told of the rest, and after a kill. */
@Tag("container")
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class DeliveryIT extends RunningDeliveries {
    @Test
    void whoever_was_told_is_told_of_the_rest_once_by_id_and_the_rest_is_parked() throws Exception {
        try (var service = deliveries.serve(state)) {
            assertThat(deliveries
                            .subscribe(service, "desk", "{\"country\":[\"US\"],\"severity\":[\"critical\"]}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(deliveries
                            .subscribe(service, "canada", "{\"country\":[\"CA\"]}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(deliveries.subscribe(service, "broken", "{}").body()).doesNotContain("s3cret", "secret");

            deliveries.say(Alerts.version("a-1", 1, AlertState.FIRING, REPORTED));
            deliveries.say(Alerts.version("a-2", 1, AlertState.RESOLVED, "over for PT24H"));
            deliveries.say(Alerts.version("a-1", 2, AlertState.FIRING, "correction of seizure US-CBP-1, version 2"));
            deliveries.say(Alerts.version("a-1", 3, AlertState.WITHDRAWN, "retraction of seizure US-CBP-1, version 3"));

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(deliveries.receiver.ids("/desk")).containsExactly("a-1/1", "a-1/2", "a-1/3"));
            var last = deliveries.receiver.got("/desk").getLast();
            var event = ContractJson.MAPPER.readTree(last.body());
            assertThat(last.mediaType()).startsWith("application/cloudevents+json");
            assertThat(last.signature())
                    .isEqualTo(WebhookSignature.of(
                            SigningKey.parse("s3cret"),
                            "a-1/3",
                            Long.parseLong(last.timestamp()),
                            last.body().getBytes(StandardCharsets.UTF_8)));
            assertThat(event.path("specversion").stringValue()).isEqualTo("1.0");
            assertThat(event.path("id").stringValue()).isEqualTo("a-1/3");
            assertThat(event.at("/data/state").stringValue()).isEqualTo("WITHDRAWN");
            assertThat(deliveries.receiver.got("/canada")).isEmpty();

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(service.json("/v1/subscriptions/broken/deliveries")
                                    .at("/deliveries/0")
                                    .toString())
                            .contains("\"version\":3", "FAILED", "\"attempts\":3", "status 500"));
            assertThat(deliveries.receiver.ids("/broken"))
                    .containsOnly("a-1/1", "a-1/2", "a-1/3")
                    .hasSize(9);
            assertThat(service.get("/actuator/prometheus").body())
                    .contains("seizure_alert_deliveries_total{channel=\"webhook\",outcome=\"failed\"} 3.0");
            assertThat(deliveries.receiver.got("/alertmanager/api/v2/alerts").stream()
                            .map(Receiver.Got::body))
                    .anyMatch(body -> body.contains("\"withdrawn\":\"retraction of seizure US-CBP-1, version 3\""));

            assertThat(service.delete("/v1/subscriptions/desk").statusCode()).isEqualTo(204);
            assertThat(service.get("/v1/subscriptions/desk").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_critical_alert_arrives_within_a_second_at_a_receiver_that_rejects_every_info_alert() throws Exception {
        try (var service = deliveries.serve(state)) {
            deliveries.subscribe(service, "picky", "{}");
            deliveries.say(Alerts.version("first", 1, AlertState.FIRING, REPORTED));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> deliveries.receiver.ids("/picky").contains("first/1"));

            for (int i = 0; i < 200; i++) {
                deliveries.say(Alerts.version("low-" + i, 1, AlertState.FIRING, Severity.INFO, REPORTED));
            }
            deliveries.say(Alerts.version("high", 1, AlertState.FIRING, REPORTED));

            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(1))
                    .until(() -> deliveries.receiver.ids("/picky").contains("high/1"));
        }
    }

    @Test
    void an_address_or_a_secret_that_may_not_be_used_is_refused_with_all_faults() throws Exception {
        try (var service = deliveries.serve(state)) {
            var answer = service.put("/v1/subscriptions/bad", """
                {"url": "https://169.254.169.254/", "secret": "other", "filter": {"severity": ["bad"]}, "more": 1}\
                """);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(json(answer)
                            .path("errors")
                            .valueStream()
                            .map(error -> error.path("pointer").stringValue()))
                    .containsExactlyInAnyOrder("#/url", "#/secret", "#/filter/severity/0", "#/more");
        }
    }
}
