package seizures.alert.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import seizures.alert.about.AlertLabels;
import seizures.alert.about.AlertValues;
import seizures.contract.AlertCommand;
import seizures.contract.AlertFilter;
import seizures.contract.Severity;

class ActsTest {
    private static final Instant NOON = Instant.parse("2024-03-15T12:00:00Z");
    private static final AlertLabels AT_LAREDO = new AlertLabels(
            "a-1",
            "fentanyl-month",
            Severity.WARNING,
            new AlertValues(Map.of("port", "UNLOCODE:USLRD", "substance", "fentanyl"), null));

    private final Acts acts = new Acts();

    private static AlertCommand acknowledged(String commandId, Severity upTo) {
        return new AlertCommand.Acknowledged("a-1", commandId, "alert-owner", NOON, "calling Laredo", upTo);
    }

    private static AlertCommand silenced(AlertFilter filter) {
        return new AlertCommand.Silenced(
                "s-1", "s-1", "alert-owner", NOON, filter, "being recounted", NOON.plusSeconds(60), null, false);
    }

    private static AlertFilter country(String code) {
        return new AlertFilter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(code), List.of());
    }

    @Test
    void a_higher_severity_breaks_through_an_acknowledgement() {
        acts.after(acknowledged("c-1", Severity.WARNING));

        assertThat(acts.acknowledgement("a-1", Severity.INFO)).isPresent();
        assertThat(acts.acknowledgement("a-1", Severity.WARNING)).isPresent();
        assertThat(acts.acknowledgement("a-1", Severity.CRITICAL)).isEmpty();
    }

    @Test
    void an_acknowledgement_that_does_not_say_of_what_holds_for_all() {
        acts.after(acknowledged("c-1", null));

        assertThat(acts.acknowledgement("a-1", Severity.CRITICAL)).isPresent();
    }

    @Test
    void the_same_act_again_is_no_other() {
        var comment = new AlertCommand.Commented("a-1", "c-2", "analyst", NOON, "weighed wet");
        acts.after(comment);
        acts.after(comment);

        assertThat(acts.comments("a-1")).containsExactly(comment);
    }

    @Test
    void the_last_outcome_and_the_last_assignee_count() {
        acts.after(new AlertCommand.Judged(
                "a-1", "c-3", "analyst", NOON, AlertCommand.Judgement.DISMISSED, "a month reported twice"));
        acts.after(new AlertCommand.Judged(
                "a-1", "c-4", "analyst", NOON, AlertCommand.Judgement.VERIFIED, "not twice after all"));
        acts.after(new AlertCommand.Assigned("a-1", "c-5", "alert-owner", NOON, "analyst"));
        acts.after(new AlertCommand.Assigned("a-1", "c-6", "alert-owner", NOON, "reviewer"));

        assertThat(acts.outcome("a-1").orElseThrow().judgement()).isEqualTo(AlertCommand.Judgement.VERIFIED);
        assertThat(acts.assignment("a-1").orElseThrow().assignee()).isEqualTo("reviewer");
    }

    @Test
    void a_silence_is_of_what_it_means_until_its_end() {
        acts.after(silenced(country("US")));

        assertThat(acts.isSilenced(AT_LAREDO, NOON)).isTrue();
        assertThat(acts.isSilenced(AT_LAREDO, NOON.plusSeconds(60))).isFalse();
    }

    @Test
    void a_silence_of_something_else_is_none() {
        acts.after(silenced(country("CA")));

        assertThat(acts.isSilenced(AT_LAREDO, NOON)).isFalse();
    }

    @Test
    void it_is_time_to_remind_of_a_silence_from_the_stated_time_until_its_end() {
        acts.after(new AlertCommand.Silenced(
                "s-2",
                "s-2",
                "alert-owner",
                NOON,
                country("US"),
                "being recounted",
                NOON.plusSeconds(60),
                NOON.plusSeconds(30),
                false));
        acts.after(silenced(country("US")));

        assertThat(acts.ending(NOON.plusSeconds(29))).isEmpty();
        assertThat(acts.ending(NOON.plusSeconds(30)))
                .extracting(AlertCommand.Silenced::subject)
                .containsExactly("s-2");
        assertThat(acts.ending(NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void a_silence_can_be_ended_before() {
        acts.after(silenced(country("US")));
        acts.after(new AlertCommand.Unsilenced("s-1", "c-7", "alert-owner", NOON));

        assertThat(acts.isSilenced(AT_LAREDO, NOON)).isFalse();
        assertThat(acts.silences(NOON)).isEmpty();
    }
}
