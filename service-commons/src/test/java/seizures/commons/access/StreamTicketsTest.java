package seizures.commons.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamTicketsTest {
    private static final String PATH = "/v1/things/stream";
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Caller ANN = new Caller(
            "ann",
            "https://issuer.example",
            Set.of(Role.ANALYST, Role.REPORTER),
            Set.of("US-CBP"),
            Instant.parse("2026-11-30T13:00:00Z"));

    private Instant now = NOON;
    private final InstantSource clock = () -> now;
    private final StreamTickets tickets = of(KEY);

    private StreamTickets of(String key) {
        return new StreamTickets(Set.of(PATH), key, clock);
    }

    @Test
    void a_ticket_is_its_caller_with_roles_agencies_and_end() {
        assertThat(tickets.take(tickets.issue(ANN, PATH).ticket(), PATH)).hasValue(ANN);
    }

    @Test
    void where_access_is_open_it_is_anybody() {
        assertThat(tickets.take(tickets.issue(Caller.ANYBODY, PATH).ticket(), PATH))
                .hasValue(Caller.ANYBODY);
    }

    @Test
    void it_is_good_once() {
        var ticket = tickets.issue(ANN, PATH).ticket();

        assertThat(tickets.take(ticket, PATH)).isPresent();
        assertThat(tickets.take(ticket, PATH)).isEmpty();
    }

    @Test
    void it_is_good_for_a_minute() {
        var early = tickets.issue(ANN, PATH);
        var late = tickets.issue(ANN, PATH);

        now = NOON.plusSeconds(59);
        assertThat(tickets.take(early.ticket(), PATH)).isPresent();
        now = late.expiresAt();
        assertThat(tickets.take(late.ticket(), PATH)).isEmpty();
    }

    @Test
    void it_opens_no_other_path() {
        assertThat(tickets.take(tickets.issue(ANN, PATH).ticket(), "/v1/others/stream"))
                .isEmpty();
    }

    @Test
    void an_instance_with_the_same_key_takes_it_and_one_with_another_does_not() {
        var ticket = tickets.issue(ANN, PATH).ticket();

        assertThat(of("").take(ticket, PATH)).isEmpty();
        assertThat(of(KEY).take(ticket, PATH)).isPresent();
    }

    @Test
    void nothing_of_it_can_be_changed() {
        var ticket = tickets.issue(ANN, PATH).ticket();
        for (int i = 0; i < ticket.length(); i++) {
            char other = ticket.charAt(i) == 'A' ? 'B' : 'A';
            var changed = ticket.substring(0, i) + other + ticket.substring(i + 1);
            boolean isLast = i == ticket.length() - 1; // some of its bits stand for nothing
            assertThat(isLast || of(KEY).take(changed, PATH).isEmpty())
                    .as(changed)
                    .isTrue();
        }
    }

    @Test
    void what_is_no_ticket_is_refused() {
        for (var text : Set.of("", ".", "a", "a.b", "!.!", "e30.e30")) {
            assertThat(tickets.take(text, PATH)).as(text).isEmpty();
        }
    }

    @Test
    void a_short_key_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Base64.getEncoder().encodeToString(new byte[31])));
    }
}
