package seizures.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import seizures.contract.SeizureId;
import seizures.contract.Topic;

class LedgerProgressTest {
    private final LedgerProgress progress = new LedgerProgress();

    @Test
    void a_store_is_there_from_the_beginning_of_its_task_to_its_end() {
        var store = new NoRecords();
        assertThat(progress.store(2)).isNull();

        progress.began(2, store);
        assertThat(progress.store(2)).isSameAs(store);
        assertThat(progress.store(3)).isNull();

        progress.ended(2);
        assertThat(progress.store(2)).isNull();
    }

    @Test
    void what_a_task_had_read_is_read_again_by_the_next() {
        progress.began(0, new NoRecords());
        progress.reached(0, 41);
        assertThat(progress.hasReached(0, 41)).isTrue();

        progress.began(0, new NoRecords());

        assertThat(progress.hasReached(0, 41)).isFalse();
    }

    @Test
    void a_partition_that_the_log_does_not_have_is_ignored() {
        int none = Topic.REPORTED.partitions();
        progress.began(none, new NoRecords());
        progress.reached(none, 1);
        progress.ended(none);

        assertThat(progress.hasReached(none, 1)).isFalse();
    }

    private static final class NoRecords implements ReadOnlyKeyValueStore<SeizureId, SeizureRecord> {
        @Override
        public @Nullable SeizureRecord get(SeizureId key) {
            return null;
        }

        @Override
        public KeyValueIterator<SeizureId, SeizureRecord> range(SeizureId from, SeizureId to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public KeyValueIterator<SeizureId, SeizureRecord> all() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long approximateNumEntries() {
            return 0;
        }
    }
}
