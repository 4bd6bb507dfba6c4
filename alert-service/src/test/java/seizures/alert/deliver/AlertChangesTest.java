package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.contract.AlertChange;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.Severity;

class AlertChangesTest {
    private static final Instant NOON = Instant.parse("2024-03-15T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // state before and severity, state now and severity, observed now where it was 10, reason: change
        "         , WARNING , FIRING   , WARNING , 10, report of seizure X             , FIRED",
        "         , WARNING , PENDING  , WARNING , 10, report of seizure X             , GROWN",
        "PENDING  , WARNING , FIRING   , WARNING , 10, held for PT1H                   , FIRED",
        "RESOLVED , WARNING , FIRING   , WARNING , 11, report of seizure X             , FIRED",
        "WITHDRAWN, WARNING , FIRING   , WARNING , 11, report of seizure X             , FIRED",
        "FIRING   , WARNING , FIRING   , CRITICAL, 10, rule changed                    , ESCALATED",
        "FIRING   , WARNING , FIRING   , INFO    , 10, rule changed                    , CORRECTED",
        "FIRING   , WARNING , FIRING   , WARNING , 11, 3 more reports                  , GROWN",
        "FIRING   , WARNING , FIRING   , WARNING , 10, time has passed                 , GROWN",
        "FIRING   , WARNING , FIRING   , WARNING , 11, correction of seizure X         , CORRECTED",
        "FIRING   , WARNING , FIRING   , WARNING , 9 , retraction of seizure X         , CORRECTED",
        "FIRING   , WARNING , FIRING   , WARNING , 11, reports and corrections         , CORRECTED",
        "FIRING   , WARNING , FIRING   , WARNING , 10, the coverage of A has changed   , CORRECTED",
        "FIRING   , WARNING , FIRING   , WARNING , 9 , report of seizure X             , CORRECTED",
        "FIRING   , WARNING , PENDING  , WARNING , 10, rule changed                    , CORRECTED",
        "FIRING   , WARNING , RESOLVED , WARNING , 10, over for PT24H                  , RESOLVED",
        "RESOLVED , WARNING , RESOLVED , WARNING , 9 , correction of seizure X         , CORRECTED",
        "RESOLVED , WARNING , RESOLVED , WARNING , 11, report of seizure X             , GROWN",
        "         , WARNING , RESOLVED , WARNING , 10, report of seizure X             , RESOLVED",
        "FIRING   , WARNING , WITHDRAWN, WARNING , 10, retraction of seizure X         , WITHDRAWN"
    })
    void a_version_changes(
            @Nullable AlertState before,
            Severity severityBefore,
            AlertState now,
            Severity severity,
            int observed,
            String reason,
            AlertChange change) {
        var last = before == null ? null : version(1, before, severityBefore, 10, "report of seizure W");

        assertThat(AlertChanges.of(last, version(2, now, severity, observed, reason)))
                .isEqualTo(change);
    }

    @Test
    void it_is_known_once_the_version_was_read() {
        var changes = new AlertChanges();
        var first = version(1, AlertState.FIRING, Severity.INFO, 10, "report of seizure X");
        var second = version(2, AlertState.FIRING, Severity.INFO, 11, "one more report");
        changes.after(first);
        assertThat(changes.of(second)).isEmpty();

        changes.after(second);
        changes.after(first);
        assertThat(changes.of(first)).contains(AlertChange.FIRED);
        assertThat(changes.of(second)).contains(AlertChange.GROWN);
    }

    private static AlertVersion version(int version, AlertState state, Severity severity, int observed, String reason) {
        return new AlertVersion(
                "a-1",
                version,
                "fentanyl-month",
                1,
                severity,
                state,
                Map.of(),
                new AlertVersion.Window(NOON, NOON.plusSeconds(60)),
                "kg",
                BigDecimal.valueOf(observed),
                null,
                BigDecimal.TEN,
                null,
                new AlertVersion.AlertEvidence(List.of(), 1),
                NOON,
                NOON,
                reason);
    }
}
