package seizures.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seizures.contract.AlertDelivery;
import seizures.contract.AlertDelivery.Outcome;
import seizures.contract.AlertState;

class NotificationDecisionTest {
    @ParameterizedTest(name = "version {0} {1}, told {2} {3}, meant {4}, silenced {5}: {6}")
    @CsvSource({
        // what fires is news for whom it is meant
        "1, FIRING,    0,          , true,  false, SEND",
        "1, FIRING,    0,          , false, false, SKIP",
        "1, PENDING,   0,          , true,  false, SKIP",
        "1, FIRING,    0,          , true,  true,  WITHHOLD",
        // who never heard of it need not hear that it is over
        "2, RESOLVED,  0,          , true,  false, SKIP",
        "2, WITHDRAWN, 0,          , true,  false, SKIP",
        "2, WITHDRAWN, 1, WITHHELD , true,  false, SKIP",
        // who never heard of what was pending alone hears of it when it fires
        "2, PENDING,   0,          , true,  true,  SKIP",
        "2, FIRING,    0,          , true,  false, SEND",
        // who was told is told of the rest, silenced or not, meant or not
        "2, FIRING,    1, DELIVERED, false, true,  SEND",
        "2, RESOLVED,  1, DELIVERED, true,  true,  SEND",
        "3, WITHDRAWN, 1, DELIVERED, false, true,  SEND",
        "2, WITHDRAWN, 1, FAILED   , true,  false, SEND",
        "2, PENDING,   1, DELIVERED, true,  false, SEND",
        // what is retried counts as sent, and is sent again
        "1, FIRING,    1, RETRYING , false, true,  SEND",
        "2, WITHDRAWN, 1, RETRYING , false, true,  SEND",
        "1, FIRING,    2, RETRYING , true,  false, SKIP",
        // but once
        "2, WITHDRAWN, 2, DELIVERED, true,  false, SKIP",
        "1, FIRING,    2, DELIVERED, true,  false, SKIP",
        "2, FIRING,    2, FAILED   , true,  false, SKIP",
        // what was withheld is told when the silence is over
        "1, FIRING,    1, WITHHELD , true,  true,  SKIP",
        "2, FIRING,    1, WITHHELD , true,  true,  WITHHOLD",
        "1, FIRING,    1, WITHHELD , true,  false, SEND"
    })
    void whoever_was_told_is_told(
            int version,
            AlertState state,
            int toldOf,
            @Nullable Outcome outcome,
            boolean isMeant,
            boolean isSilenced,
            NotificationDecision expected) {
        var alert = Alerts.version("a-1", version, state, "report");
        var told = outcome == null ? null : new AlertDelivery("desk", "a-1", toldOf, outcome, 1, Alerts.RAISED, null);

        assertThat(NotificationDecision.of(alert, told, isMeant, isSilenced)).isEqualTo(expected);
    }
}
