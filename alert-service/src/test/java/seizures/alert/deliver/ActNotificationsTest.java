package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import seizures.alert.inbox.ActsOf;
import seizures.contract.AlertChange;
import seizures.contract.AlertCommand;
import seizures.contract.AlertCommand.Judgement;
import seizures.contract.AlertState;
import seizures.contract.Severity;

/** What people do about an alert reaches those who chose it and were told of the alert. */
class ActNotificationsTest {
    private static final Instant LATER = Alerts.RAISED.plusSeconds(60);

    private final List<String> received = new ArrayList<>();
    private DeliveryAnswer answer = new DeliveryAnswer(204, null);
    private final NotifierTrial trial = new NotifierTrial((to, notifications, now) -> {
        notifications.forEach(
                each -> received.add(each.event(new AlertLinks(null)).id()));
        return answer;
    });

    private void act(AlertCommand act) {
        ActsOf.add(trial.acts, act);
    }

    private static AlertCommand comment(String id, Instant at) {
        return new AlertCommand.Commented("a-1", id, "ann", at, "called Laredo");
    }

    private void pass() {
        for (int i = 0; i < 5; i++) {
            trial.step();
            trial.run();
            trial.wait(Duration.ofSeconds(1));
        }
    }

    private void fire() {
        trial.write(Alerts.version("a-1", 1, AlertState.FIRING, Severity.CRITICAL, "report of seizure US-CBP-1"));
        pass();
    }

    @Test
    void each_act_is_sent_once_and_in_order() {
        fire();
        act(comment("c-1", LATER));
        act(new AlertCommand.Judged("a-1", "c-2", "ann", LATER, Judgement.VERIFIED, "checked"));
        pass();
        trial.restart();
        pass();

        assertThat(received).containsExactly("a-1/1", "c-1", "c-2");
    }

    @Test
    void who_did_not_choose_them_is_sent_none() {
        trial.subscription = NotifierTrial.subscription(List.of(), null);
        fire();
        act(comment("c-1", LATER));
        pass();

        assertThat(received).containsExactly("a-1/1");
    }

    @Test
    void who_was_not_told_of_the_alert_is_not_told_of_its_acts() {
        act(comment("c-1", LATER));
        pass();

        assertThat(received).isEmpty();
    }

    @Test
    void what_was_done_before_the_subscription_was_stated_is_not_sent() {
        act(comment("c-1", Alerts.RAISED.minusSeconds(1)));
        act(comment("c-2", LATER));
        fire();

        assertThat(received).containsExactly("a-1/1", "c-2");
    }

    @Test
    void one_that_is_not_accepted_is_sent_again_before_the_next() {
        fire();
        answer = new DeliveryAnswer(503, null);
        act(comment("c-1", LATER));
        act(comment("c-2", LATER));
        trial.step();
        trial.run();
        answer = new DeliveryAnswer(204, null);
        trial.restart();
        trial.wait(Duration.ofMinutes(2));
        pass();

        assertThat(received).containsExactly("a-1/1", "c-1", "c-1", "c-2");
    }

    @Test
    void a_message_to_people_says_who_did_what() {
        var alert = Alerts.version("a-1", 1, AlertState.FIRING, "report");
        var judged = new AlertCommand.Judged("a-1", "c-2", "ann", LATER, Judgement.DISMISSED, "a test load");

        var digest = new AlertDigest(List.of(new Notification.OfAct(judged, alert, 1)), new AlertLinks(null));

        assertThat(digest.title()).endsWith(": dismissed by ann");
        assertThat(digest.text()).isEqualTo("dismissed by ann: a test load");
    }

    @Test
    void acts_are_chosen_like_changes() {
        assertThat(EventChoice.DEFAULT).doesNotContain(AlertChange.ACTED);
    }
}
