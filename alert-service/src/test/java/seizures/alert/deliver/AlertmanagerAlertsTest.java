package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.Severity;

class AlertmanagerAlertsTest {
    private static final Instant NOW = Instant.parse("2024-03-16T00:00:00Z");
    private static final Duration WHILE = Duration.ofMinutes(5);
    private static final AlertVersion FIRING = Alerts.version("a-1", 1, AlertState.FIRING, "report of seizure X");
    private static final AlertVersion CORRECTED =
            Alerts.version("a-1", 2, AlertState.FIRING, "correction of seizure X, version 2");
    private static final AlertVersion WITHDRAWN =
            Alerts.version("a-1", 3, AlertState.WITHDRAWN, "correction of seizure X, version 3");

    private static final AlertmanagerAlerts FORM =
            new AlertmanagerAlerts(new AlertLinks(URI.create("https://seizures.example.org/")));

    private static Map<String, Object> only(AlertVersion alert) {
        var posted = FORM.of(alert, Set.of(alert.severity()), NOW, WHILE);
        assertThat(posted).hasSize(1);
        return posted.getFirst();
    }

    private static Map<?, ?> annotations(AlertVersion alert) {
        return (Map<?, ?>) only(alert).get("annotations");
    }

    @Test
    void all_versions_have_the_same_labels() {
        assertThat(only(FIRING).get("labels"))
                .isEqualTo(Map.of(
                        "alertname", "fentanyl-month",
                        "alert_id", "a-1",
                        "severity", "critical",
                        "port", "UNLOCODE:USLRD",
                        "place", "Laredo"))
                .isEqualTo(only(CORRECTED).get("labels"))
                .isEqualTo(only(WITHDRAWN).get("labels"));
    }

    @Test
    void one_that_fires_ends_by_itself_if_nobody_tells_of_it_again() {
        assertThat(only(FIRING)).containsEntry("startsAt", FIRING.raisedAt()).containsEntry("endsAt", NOW.plus(WHILE));
    }

    @Test
    void one_that_is_over_ended_when_that_was_known() {
        assertThat(only(WITHDRAWN)).containsEntry("endsAt", WITHDRAWN.updatedAt());
    }

    @Test
    void nothing_ends_after_now_or_before_it_started() {
        var early =
                FORM.of(WITHDRAWN, Set.of(Severity.CRITICAL), FIRING.raisedAt().minusSeconds(9), WHILE);

        assertThat(early.getFirst()).containsEntry("endsAt", WITHDRAWN.raisedAt());
    }

    @Test
    void people_read_what_it_is_about_and_find_more_at_absolute_addresses() {
        assertThat(annotations(FIRING).get("summary"))
                .isEqualTo("CRITICAL fentanyl-month, Laredo: 1,200.5 kg, limit 1,000");
        assertThat(annotations(FIRING).get("description").toString()).contains("2 seizures", "FIRING: report");
        assertThat(annotations(FIRING).get("runbook_url"))
                .isEqualTo("https://seizures.example.org/rules/fentanyl-month");
        assertThat(only(FIRING)).containsEntry("generatorURL", "https://seizures.example.org/alerts/a-1");
    }

    @Test
    void a_version_with_words_of_its_own_says_them() {
        var worded = FIRING.saying("CRITICAL Laredo: fentanyl, 1,200.5 kg", "Laredo: fentanyl, 1,200.5 kg. New.", null);

        assertThat(annotations(worded).get("summary")).isEqualTo("CRITICAL Laredo: fentanyl, 1,200.5 kg");
        assertThat(annotations(worded).get("description")).isEqualTo("Laredo: fentanyl, 1,200.5 kg. New.");
    }

    @Test
    void a_correction_and_a_withdrawal_are_annotated() {
        assertThat(annotations(FIRING).keySet().stream().map(String::valueOf))
                .doesNotContain("correction", "withdrawn");
        assertThat(annotations(CORRECTED).get("correction")).isEqualTo("correction of seizure X, version 2");
        assertThat(annotations(WITHDRAWN).get("withdrawn")).isEqualTo("correction of seizure X, version 3");
        assertThat(annotations(WITHDRAWN).get("state")).isEqualTo("WITHDRAWN");
    }

    private static List<Map<String, Object>> told(FiringAlerts firing, AlertVersion alert) {
        firing.after(alert, NOW);
        return FORM.of(alert, firing.severities(alert), NOW, WHILE);
    }

    @Test
    void what_is_pending_is_told_when_it_fires() {
        var firing = new FiringAlerts();

        assertThat(told(firing, Alerts.version("a-1", 1, AlertState.PENDING, "report")))
                .isEmpty();
        assertThat(told(firing, Alerts.version("a-1", 2, AlertState.FIRING, "held for PT1H")))
                .singleElement()
                .satisfies(posted -> assertThat(posted).containsEntry("endsAt", NOW.plus(WHILE)));
    }

    @Test
    void what_was_withdrawn_while_it_was_pending_is_not_told() {
        var firing = new FiringAlerts();

        assertThat(told(firing, Alerts.version("a-1", 1, AlertState.PENDING, "report")))
                .isEmpty();
        assertThat(told(firing, Alerts.version("a-1", 2, AlertState.WITHDRAWN, "retraction")))
                .isEmpty();
    }

    @Test
    void what_fired_and_is_pending_again_has_ended() {
        var firing = new FiringAlerts();
        told(firing, FIRING);

        var pending = Alerts.version("a-1", 2, AlertState.PENDING, Severity.WARNING, "rule changed, version 2");

        assertThat(told(firing, pending)).singleElement().satisfies(posted -> {
            assertThat(posted.get("labels").toString()).contains("severity=critical");
            assertThat(posted).containsEntry("endsAt", pending.updatedAt());
        });
    }

    @Test
    void a_new_severity_ends_the_old_identity() {
        var milder = Alerts.version("a-1", 2, AlertState.FIRING, Severity.WARNING, "rule changed");

        var posted = FORM.of(milder, Set.of(Severity.CRITICAL, Severity.WARNING), NOW, WHILE);

        assertThat(posted).hasSize(2);
        assertThat(posted.getFirst().get("labels").toString()).contains("severity=critical");
        assertThat(posted.getFirst()).containsEntry("endsAt", milder.updatedAt());
        assertThat(posted.getLast()).containsEntry("endsAt", NOW.plus(WHILE));
    }
}
