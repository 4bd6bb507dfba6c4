package seizures.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.junit.jupiter.api.Test;
import seizures.contract.Resent;
import seizures.contract.SeizureEvent.Reported;
import seizures.contract.SeizureId;
import seizures.contract.Topic;

class LedgerMetricsTest {
    private static final Headers NONE = new RecordHeaders();
    private static final SeizureId ID = new SeizureId("US-CBP-24-1");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LedgerMetrics metrics = new LedgerMetrics(meters);

    private void entered(int partition, long offset) {
        entered(partition, offset, NONE);
    }

    private void entered(int partition, long offset, Headers headers) {
        var before = SeizureRecord.unknown(ID);
        var event = new Reported(
                ID, Histories.START, Histories.START, "US-CBP", Histories.anySeizure(ID, new Random(3)), null, null);
        metrics.count(place(partition, offset), headers, before, before.after(event));
    }

    private static RecordMetadata place(int partition, long offset) {
        return new RecordMetadata() {
            @Override
            public String topic() {
                return Topic.REPORTED.name();
            }

            @Override
            public int partition() {
                return partition;
            }

            @Override
            public long offset() {
                return offset;
            }
        };
    }

    private static Headers resentIn(String transaction) {
        return new RecordHeaders().add(Resent.HEADER, transaction.getBytes(StandardCharsets.UTF_8));
    }

    private void parked(int partition, long offset, Headers headers) {
        metrics.at(Topic.REPORTED.name(), partition, offset, headers);
    }

    private long missing() {
        double events = meters.get("seizure.ledger.events").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
        return Math.round(meters.get("seizure.ledger.accepted").counter().count() - events);
    }

    @Test
    void an_event_of_which_nothing_became_breaks_the_equation() {
        entered(1, 41);
        entered(1, 42);
        assertThat(missing()).isZero();

        entered(1, 45);

        assertThat(missing()).isEqualTo(2);
    }

    @Test
    void what_was_parked_is_accounted_for_also_when_it_is_found_unreadable_ahead_of_its_turn() {
        entered(1, 41);
        parked(1, 43, NONE);
        entered(1, 42);
        parked(1, 44, NONE);
        metrics.at("another", 1, 45, NONE);
        entered(1, 46);

        assertThat(missing()).isEqualTo(1);
    }

    @Test
    void what_is_read_anew_and_what_another_instance_had_read_is_not_missing() {
        entered(1, 41);
        parked(1, 42, NONE);
        metrics.began(1);
        entered(1, 40);
        entered(1, 41);
        metrics.began(1);
        parked(1, 99, NONE);
        entered(1, 100);
        entered(2, 7);

        assertThat(missing()).isZero();
    }

    @Test
    void the_end_of_a_transaction_in_which_dead_letters_were_sent_again_is_no_event() {
        entered(1, 41);
        entered(1, 42, resentIn("a"));
        entered(1, 43);
        entered(1, 44, resentIn("a"));
        entered(1, 46);
        assertThat(missing()).isZero();

        parked(1, 47, resentIn("b"));
        parked(1, 49, resentIn("c"));
        entered(1, 51);
        assertThat(missing()).isZero();

        entered(1, 53);
        assertThat(missing()).isEqualTo(1);
    }
}
