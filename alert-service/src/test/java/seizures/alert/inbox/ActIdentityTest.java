package seizures.alert.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertCommand;
import seizures.contract.AlertCommand.Judgement;
import seizures.contract.AlertFilter;
import seizures.contract.Severity;

class ActIdentityTest {
    private static final Instant NOON = Instant.parse("2024-03-15T12:00:00Z");

    @Test
    void a_key_is_of_its_caller_and_alert() {
        var id = ActIdentity.commandId("a-1", "ann", "k9");

        assertThat(ActIdentity.commandId("a-1", "ann", "k9")).isEqualTo(id);
        assertThat(ActIdentity.commandId("a-1", "bob", "k9")).isNotEqualTo(id);
        assertThat(ActIdentity.commandId("a-2", "ann", "k9")).isNotEqualTo(id);
        assertThat(ActIdentity.commandId("a-1", "ann/k9", "")).isNotEqualTo(id + "/");
    }

    @Test
    void without_a_key_each_act_is_another() {
        assertThat(ActIdentity.commandId("a-1", "ann", null)).isNotEqualTo(ActIdentity.commandId("a-1", "ann", null));
    }

    @Test
    void the_same_act_later_is_the_same_and_another_body_is_not() {
        var verified = judged(NOON, Judgement.VERIFIED);

        assertThat(ActIdentity.isSame(verified, judged(NOON.plusSeconds(1), Judgement.VERIFIED)))
                .isTrue();
        assertThat(ActIdentity.isSame(verified, judged(NOON, Judgement.DISMISSED)))
                .isFalse();
    }

    @Test
    void an_acknowledgement_of_an_alert_that_got_worse_is_the_same() {
        var first = new AlertCommand.Acknowledged("a-1", "c", "ann", NOON, "on it", Severity.INFO);
        var again = new AlertCommand.Acknowledged("a-1", "c", "ann", NOON, "on it", Severity.CRITICAL);

        assertThat(ActIdentity.isSame(first, again)).isTrue();
    }

    @Test
    void another_kind_of_act_is_another() {
        var comment = new AlertCommand.Commented("a-1", "c", "ann", NOON, "checked");

        assertThat(ActIdentity.isSame(comment, judged(NOON, Judgement.VERIFIED)))
                .isFalse();
        assertThat(ActIdentity.isSame(judged(NOON, Judgement.VERIFIED), comment))
                .isFalse();
    }

    @Test
    void a_key_names_one_silence_and_its_content() {
        var id = ActIdentity.silenceId("ann", "k9");
        assertThat(ActIdentity.silenceId("ann", "k9")).isEqualTo(id);
        assertThat(ActIdentity.silenceId("bob", "k9")).isNotEqualTo(id);
        assertThat(ActIdentity.silenceId("ann", null)).isNotEqualTo(ActIdentity.silenceId("ann", null));

        assertThat(ActIdentity.isSame(silence(NOON, "wet"), silence(NOON.plusSeconds(9), "wet")))
                .isTrue();
        assertThat(ActIdentity.isSame(silence(NOON, "wet"), silence(NOON, "dry")))
                .isFalse();
    }

    private static AlertCommand silence(Instant at, String reason) {
        return new AlertCommand.Silenced(
                "s-1", "s-1", "ann", at, AlertFilter.EVERYTHING, reason, NOON.plusSeconds(3600), null, false);
    }

    private static AlertCommand judged(Instant at, Judgement judgement) {
        return new AlertCommand.Judged("a-1", "c", "ann", at, judgement, "checked");
    }
}
