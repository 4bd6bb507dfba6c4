package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import seizures.alert.about.AlertLabels;
import seizures.contract.AlertCommand;
import seizures.contract.AlertFilter;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;

class ResolvedSilencesTest {
    private static final Instant NOON = Instant.parse("2024-03-15T12:00:00Z");
    private static final AlertVersion FIRES = Alerts.version("a-1", 1, AlertState.FIRING, "report");
    private static final AlertVersion OVER = Alerts.version("a-2", 2, AlertState.RESOLVED, "over for PT24H");

    private static AlertCommand.Silenced silence(String rule, boolean endsOnResolve) {
        var filter = new AlertFilter(List.of(), List.of(rule), List.of(), List.of(), List.of(), List.of(), List.of());
        return new AlertCommand.Silenced(
                "s-1", "s-1", "owner", NOON, filter, "why", NOON.plusSeconds(3600), null, endsOnResolve);
    }

    private static List<String> ends(AlertCommand.Silenced silence, List<AlertVersion> firing, Instant endedAt) {
        return ResolvedSilences.of(
                        List.of(silence),
                        firing,
                        List.of(new FiringAlerts.Ended(OVER, endedAt)),
                        alert -> AlertLabels.of(alert, null),
                        NOON.plusSeconds(60))
                .stream()
                .map(AlertCommand.Unsilenced::commandId)
                .toList();
    }

    @Test
    void it_ends_when_the_last_of_its_alerts_has_ceased_to_fire() {
        var silence = silence("fentanyl-month", true);

        assertThat(ends(silence, List.of(FIRES), NOON.plusSeconds(1))).isEmpty();
        assertThat(ends(silence, List.of(), NOON.plusSeconds(1))).containsExactly("s-1/resolved");
    }

    @Test
    void what_had_ceased_before_it_was_made_does_not_end_it() {
        assertThat(ends(silence("fentanyl-month", true), List.of(), NOON.minusSeconds(1)))
                .isEmpty();
    }

    @Test
    void one_of_other_alerts_or_one_that_was_not_to_end_goes_on() {
        assertThat(ends(silence("another", true), List.of(), NOON.plusSeconds(1)))
                .isEmpty();
        assertThat(ends(silence("fentanyl-month", false), List.of(), NOON.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void an_alert_that_fires_again_has_not_ceased() {
        var firing = new FiringAlerts();
        firing.after(FIRES, NOON);
        firing.after(Alerts.version("a-1", 2, AlertState.WITHDRAWN, "correction"), NOON);
        assertThat(firing.ended()).hasSize(1);

        firing.after(Alerts.version("a-1", 3, AlertState.FIRING, "correction"), NOON);
        assertThat(firing.ended()).isEmpty();
    }

    @Test
    void what_nobody_needs_is_forgotten() {
        var firing = new FiringAlerts();
        firing.after(FIRES, NOON);
        firing.after(Alerts.version("a-1", 2, AlertState.WITHDRAWN, "correction"), NOON);

        firing.forgetEndedBefore(NOON);
        assertThat(firing.ended()).hasSize(1);
        firing.forgetEndedBefore(NOON.plusSeconds(1));
        assertThat(firing.ended()).isEmpty();
    }
}
