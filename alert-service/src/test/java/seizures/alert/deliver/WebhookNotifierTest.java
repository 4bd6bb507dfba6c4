package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertChange;
import seizures.contract.AlertDelivery.Outcome;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.DeliveryChannel;
import seizures.contract.Severity;

class WebhookNotifierTest {
    private static final String REPORTED = "report of seizure US-CBP-1, version 1";

    private final List<String> received = new ArrayList<>();
    private DeliveryAnswer toInfo = new DeliveryAnswer(204, null);
    private final List<List<String>> messages = new ArrayList<>();
    private final NotifierTrial trial = new NotifierTrial((to, notifications, now) -> {
        messages.add(notifications.stream().map(Notification::key).toList());
        var event = notifications.getFirst().event(new AlertLinks(null));
        received.add(event.id());
        return event.body().contains("\"severity\":\"info\"") ? toInfo : new DeliveryAnswer(204, null);
    });

    private static AlertVersion firing(String alertId, int version, Severity severity) {
        return Alerts.version(alertId, version, AlertState.FIRING, severity, REPORTED);
    }

    @Test
    void a_rejected_alert_is_given_up_at_once_and_the_next_is_not_delayed() {
        toInfo = new DeliveryAnswer(400, null);
        trial.write(firing("low", 1, Severity.INFO));
        trial.write(firing("high", 1, Severity.CRITICAL));
        trial.step();
        trial.run();

        assertThat(received).containsExactly("high/1", "low/1");
        assertThat(trial.last("low").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(trial.last("low").failure()).isEqualTo("rejected with status 400");
        assertThat(trial.journal.parked).containsExactly("low/1");
        trial.step();
        assertThat(trial.committed).isEqualTo(2);
    }

    @Test
    void a_critical_alert_starts_while_the_receiver_holds_on_to_others() {
        for (int i = 0; i < 50; i++) {
            trial.write(firing("low-" + i, 1, Severity.INFO));
        }
        trial.step();
        assertThat(trial.started).hasSize(WebhookNotifier.MOST_AT_ONCE / 2);

        trial.write(firing("high", 1, Severity.CRITICAL));
        trial.step();
        trial.started.getLast().run();

        assertThat(received).containsExactly("high/1");
    }

    @Test
    void a_critical_alert_overtakes_what_is_retried() {
        toInfo = new DeliveryAnswer(503, null);
        trial.write(firing("low", 1, Severity.INFO));
        trial.write(firing("low", 2, Severity.INFO));
        trial.step();
        trial.run();
        trial.write(firing("high", 1, Severity.CRITICAL));
        trial.step();
        trial.run();

        assertThat(received).containsExactly("low/1", "high/1");
        assertThat(trial.last("low").outcome()).isEqualTo(Outcome.RETRYING);
        assertThat(trial.last("low").attempts()).isEqualTo(1);
        assertThat(trial.last("low").failure()).isEqualTo("status 503");
        assertThat(trial.last("low").nextAttempt()).isAfter(Alerts.RAISED);
        assertThat(trial.committed).isZero();
    }

    @Test
    void a_pause_that_the_receiver_asks_for_is_kept_and_holds_back_no_more_severe_alert() {
        toInfo = new DeliveryAnswer(429, "30");
        trial.write(firing("low", 1, Severity.INFO));
        trial.step();
        trial.run();
        toInfo = new DeliveryAnswer(204, null);
        trial.write(firing("other-low", 1, Severity.INFO));
        trial.write(firing("high", 1, Severity.CRITICAL));
        trial.step();
        trial.run();
        trial.wait(Duration.ofSeconds(29));
        trial.step();
        trial.run();
        assertThat(received).containsExactly("low/1", "high/1");

        trial.wait(Duration.ofSeconds(1));
        trial.step();
        trial.run();
        assertThat(received).containsExactly("low/1", "high/1", "low/1", "other-low/1");
    }

    @Test
    void attempts_go_on_where_they_were_after_a_restart() {
        toInfo = new DeliveryAnswer(503, null);
        trial.write(firing("low", 1, Severity.INFO));
        for (int attempt = 1; attempt < 5; attempt++) {
            trial.step();
            trial.run();
            assertThat(trial.last("low").attempts()).isEqualTo(attempt);
            trial.restart();
            trial.step();
            trial.run();
            assertThat(trial.last("low").attempts()).isEqualTo(attempt);
            trial.wait(Duration.ofMinutes(1));
        }
        trial.step();
        trial.run();

        assertThat(trial.last("low").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(received).hasSize(5);
    }

    @Test
    void a_receiver_that_is_gone_ends_its_subscription() {
        toInfo = new DeliveryAnswer(410, null);
        trial.write(firing("low", 1, Severity.INFO));
        trial.step();
        trial.run();
        trial.write(firing("high", 1, Severity.CRITICAL));
        trial.step();
        trial.run();

        assertThat(received).containsExactly("low/1");
        assertThat(trial.subscription.endedAt()).isEqualTo(Alerts.RAISED);
        assertThat(trial.last("low").failure()).contains("410");
        assertThat(trial.committed).isEqualTo(2);
    }

    @Test
    void versions_of_one_alert_never_overtake_each_other() {
        for (int version = 1; version <= 3; version++) {
            trial.write(firing("a-1", version, Severity.CRITICAL));
        }
        trial.step();
        assertThat(trial.started).hasSize(1);

        trial.run();
        assertThat(received).containsExactly("a-1/1", "a-1/2", "a-1/3");
    }

    private static AlertVersion about(String alertId, Severity severity, String port, String reason) {
        return Alerts.version(alertId, 1, AlertState.FIRING, severity, port, reason);
    }

    private void write(AlertVersion... alerts) {
        for (var alert : alerts) {
            trial.write(alert);
        }
        trial.step();
        trial.run();
    }

    @Test
    void alerts_of_one_cause_reach_a_person_as_one_message() {
        trial.subscription = NotifierTrial.subscription(DeliveryChannel.CHAT, List.of(), null);
        write(
                about("day", Severity.INFO, "UNLOCODE:USLRD", "report of seizure US-CBP-1, version 1"),
                about("month", Severity.CRITICAL, "UNLOCODE:USSYS", "report of seizure US-CBP-1, version 1"),
                about("heroin", Severity.INFO, "UNLOCODE:USSYS", "report of seizure US-CBP-2, version 1"),
                about("elsewhere", Severity.INFO, "UNLOCODE:USLAX", "report of seizure US-CBP-3, version 1"));
        assertThat(messages).isEmpty();

        trial.wait(Duration.ofSeconds(5));
        write();
        assertThat(messages).containsExactlyInAnyOrder(List.of("month", "day", "heroin"), List.of("elsewhere"));
        assertThat(trial.last("day").outcome()).isEqualTo(Outcome.DELIVERED);
        write();
        assertThat(trial.committed).isEqualTo(4);
    }

    @Test
    void a_machine_gets_each_alert_by_itself_and_at_once() {
        write(
                about("day", Severity.INFO, "UNLOCODE:USLRD", "report of seizure US-CBP-1, version 1"),
                about("month", Severity.CRITICAL, "UNLOCODE:USLRD", "report of seizure US-CBP-1, version 1"));

        assertThat(messages).containsExactly(List.of("month"), List.of("day"));
    }

    @Test
    void a_message_that_does_not_arrive_is_retried_for_each_of_its_alerts() {
        trial.subscription = NotifierTrial.subscription(DeliveryChannel.CHAT, List.of(), null);
        toInfo = new DeliveryAnswer(503, null);
        write(
                about("day", Severity.INFO, "UNLOCODE:USLRD", "report of seizure US-CBP-1, version 1"),
                about("month", Severity.INFO, "UNLOCODE:USLRD", "report of seizure US-CBP-1, version 1"));
        trial.wait(Duration.ofSeconds(5));
        write();
        assertThat(trial.last("day").outcome()).isEqualTo(Outcome.RETRYING);
        assertThat(trial.last("month").outcome()).isEqualTo(Outcome.RETRYING);

        toInfo = new DeliveryAnswer(204, null);
        trial.restart();
        trial.wait(Duration.ofMinutes(1));
        write();
        trial.wait(Duration.ofMinutes(1));
        write();
        assertThat(trial.last("day").outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(trial.last("month").outcome()).isEqualTo(Outcome.DELIVERED);
    }

    private void say(String alertId, int version, AlertState state, String reason) {
        trial.write(Alerts.version(alertId, version, state, reason));
        trial.step();
        trial.run();
        trial.step();
    }

    @Test
    void growth_is_sent_only_on_request_and_a_correction_always() {
        trial.subscription = NotifierTrial.subscription(List.of(), null);
        say("a-1", 1, AlertState.FIRING, REPORTED);
        say("a-1", 2, AlertState.FIRING, "one more report");
        say("a-1", 3, AlertState.FIRING, "correction of seizure US-CBP-1, version 2");
        say("a-1", 4, AlertState.WITHDRAWN, "retraction of seizure US-CBP-1, version 3");
        say("a-2", 1, AlertState.FIRING, REPORTED);
        say("a-2", 2, AlertState.RESOLVED, "over for PT24H");

        assertThat(received).containsExactly("a-1/1", "a-1/3", "a-1/4", "a-2/1", "a-2/2");
        assertThat(trial.committed).isEqualTo(6);
    }

    @Test
    void whoever_does_not_hear_that_an_alert_fires_hears_that_it_escalates_and_what_follows() {
        trial.subscription = NotifierTrial.subscription(
                List.of(AlertChange.ESCALATED, AlertChange.CORRECTED, AlertChange.WITHDRAWN), null);
        trial.write(firing("a-1", 1, Severity.INFO));
        trial.write(firing("a-1", 2, Severity.CRITICAL));
        trial.write(Alerts.version("a-1", 3, AlertState.WITHDRAWN, "retraction of seizure US-CBP-1, version 2"));
        trial.step();
        trial.run();

        assertThat(received).containsExactly("a-1/2", "a-1/3");
    }

    @Test
    void updates_of_an_alert_come_at_most_so_often_and_its_end_at_once() {
        trial.subscription = NotifierTrial.subscription(List.of(AlertChange.values()), Duration.ofMinutes(15));
        say("a-1", 1, AlertState.FIRING, REPORTED);
        say("a-1", 2, AlertState.FIRING, "one more report");
        say("a-1", 3, AlertState.FIRING, "2 more reports");
        assertThat(received).containsExactly("a-1/1");

        trial.wait(Duration.ofMinutes(15));
        trial.step();
        trial.run();
        assertThat(received).containsExactly("a-1/1", "a-1/3");

        say("a-1", 4, AlertState.FIRING, "one more report");
        trial.restart();
        say("a-1", 5, AlertState.WITHDRAWN, "retraction of seizure US-CBP-1, version 2");
        assertThat(received).containsExactly("a-1/1", "a-1/3", "a-1/5");
        assertThat(trial.committed).isEqualTo(5);
    }

    @Test
    void reading_stops_where_too_much_waits() {
        for (int i = 0; i < WebhookNotifier.MOST_WAITING; i++) {
            trial.write(firing("a-" + i, 1, Severity.INFO));
        }
        trial.step();
        assertThat(trial.isFull()).isTrue();

        trial.run();
        assertThat(trial.isFull()).isFalse();
    }
}
