package seizures.local.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class SendingTest {
    private static final Place REPORT = new Place("seizures.reported.v1", 2, 7);
    private static final Place CHANGE = new Place("seizures.changed.v1", 3, 9);

    @Test
    void a_report_goes_back_to_where_it_was_read() {
        var letter = letter("seizure-service.dlq", REPORT);

        assertThat(Sending.of(letter, List.of(letter), Set.of())).isEqualTo(new Sending.Again(letter, REPORT));
    }

    @Test
    void what_was_sent_again_before_is_not_sent_a_second_time() {
        var letter = letter("seizure-service.dlq", REPORT);

        assertThat(Sending.of(letter, List.of(letter), Set.of(REPORT))).isEqualTo(new Sending.Before(letter));
    }

    @Test
    void a_change_that_one_service_has_counted_stays_where_it_is() {
        var letter = letter("alert-service.dlq", CHANGE);

        assertThat(Sending.of(letter, List.of(letter), Set.of()))
                .isEqualTo(new Sending.Not(
                        letter,
                        "stats-service has counted it and would count it twice; rebuild alert-service from the"
                                + " log instead"));
    }

    @Test
    void a_change_that_nobody_has_counted_goes_back() {
        var alerts = letter("alert-service.dlq", CHANGE);
        var counts = letter("stats-service.dlq", CHANGE);

        assertThat(Sending.of(alerts, List.of(alerts, counts), Set.of())).isEqualTo(new Sending.Again(alerts, CHANGE));
    }

    @Test
    void what_does_not_say_where_it_was_read_stays_where_it_is() {
        var letter = new Letter(Optional.empty(), parked("seizure-service.dlq"));

        assertThat(Sending.of(letter, List.of(letter), Set.of()))
                .isEqualTo(new Sending.Not(letter, "it does not say where it was read"));
    }

    private static Letter letter(String topic, Place origin) {
        return new Letter(Optional.of(origin), parked(topic));
    }

    private static ConsumerRecord<byte[], byte[]> parked(String topic) {
        return new ConsumerRecord<>(topic, 0, 0, null, new byte[1]);
    }
}
