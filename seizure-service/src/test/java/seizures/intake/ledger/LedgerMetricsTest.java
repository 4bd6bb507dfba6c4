package seizures.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Random;
import org.junit.jupiter.api.Test;
import seizures.contract.SeizureEvent.Reported;
import seizures.contract.SeizureId;
import seizures.contract.Topic;

class LedgerMetricsTest {
    private static final SeizureId ID = new SeizureId("US-CBP-24-1");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LedgerMetrics metrics = new LedgerMetrics(meters);

    private void entered(int partition, long offset) {
        var before = SeizureRecord.unknown(ID);
        var event =
                new Reported(ID, Histories.START, Histories.START, "US-CBP", Histories.anySeizure(ID, new Random(3)));
        metrics.count(partition, offset, before, before.after(event));
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
        metrics.at(Topic.REPORTED.name(), 1, 43);
        entered(1, 42);
        metrics.at(Topic.REPORTED.name(), 1, 44);
        metrics.at("another", 1, 45);
        entered(1, 46);

        assertThat(missing()).isEqualTo(1);
    }

    @Test
    void what_is_read_anew_and_what_another_instance_had_read_is_not_missing() {
        entered(1, 41);
        metrics.at(Topic.REPORTED.name(), 1, 42);
        metrics.began(1);
        entered(1, 40);
        entered(1, 41);
        metrics.began(1);
        metrics.at(Topic.REPORTED.name(), 1, 99);
        entered(1, 100);
        entered(2, 7);

        assertThat(missing()).isZero();
    }
}
