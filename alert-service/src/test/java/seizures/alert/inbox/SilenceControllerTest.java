package seizures.alert.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import seizures.commons.access.Caller;
import seizures.commons.request.ProblemException;
import seizures.contract.AlertCommand;
import seizures.contract.AlertFilter;

class SilenceControllerTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant EVENING = NOON.plusSeconds(6 * 3600);

    private final Acts acts = new Acts();
    /** Without a publisher: what is refused, or was there before, is not published. */
    private final SilenceController silences = new SilenceController(
            acts, new ActPublisher(null, null, acts), Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC));

    @BeforeEach
    void so_many_as_may_be() {
        for (int i = 1; i <= SilenceController.MOST; i++) {
            acts.after(silence(ActIdentity.silenceId("ann", "k" + i)));
        }
    }

    @Test
    void one_more_is_refused_with_the_number_that_may_be() {
        var refused = catchThrowableOfType(ProblemException.class, () -> silences.silence("new", request(), nobody()));

        assertThat(refused.problem().type().status()).isEqualTo(409);
        assertThat(refused).hasMessage("At most 1,000 silences are in force at once; end one first");
    }

    @Test
    void one_that_was_there_before_is_answered_when_it_is_sent_again() throws Exception {
        assertThat(silences.silence("k7", request(), nobody()).getStatusCode().value())
                .isEqualTo(201);
    }

    private static Caller nobody() {
        return Caller.ANYBODY;
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest();
        request.setContentType("application/json");
        request.setContent(("{\"author\":\"ann\",\"reason\":\"wet\",\"until\":\"" + EVENING
                        + "\",\"filter\":{\"rule\":[\"much\"]}}")
                .getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static AlertCommand silence(String id) {
        var filter = new AlertFilter(List.of(), List.of("much"), List.of(), List.of(), List.of(), List.of(), List.of());
        return new AlertCommand.Silenced(id, id, "ann", NOON, filter, "wet", EVENING, null, false);
    }
}
