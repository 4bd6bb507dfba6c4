package seizures.stats.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.SeizureChange;
import seizures.domain.dimension.DimensionSource;
import seizures.stats.Histories;

class ChangesTest {
    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_known_between_two_days_is_read_as_it_was_taken_in(long seed) {
        var taken = Histories.anyHistory(new Random(seed)).changes();
        var after = LocalDate.of(2024, 1, 2);
        var until = LocalDate.of(2024, 1, 4);
        var changes = new Changes();
        changes.take(taken);

        var read = new ArrayList<Change>();
        changes.between(after, until, read::add);

        assertThat(read)
                .containsExactlyElementsOf(taken.stream()
                        .filter(change -> change.recordedOn().isAfter(after)
                                && !change.recordedOn().isAfter(until))
                        .sorted(Comparator.comparing(SeizureChange::recordedOn))
                        .map(ChangesTest::kept)
                        .toList());
        assertThat(changes.size()).isEqualTo(taken.size());
    }

    private static Change kept(SeizureChange change) {
        return new Change(
                change.seizureId().value(),
                change.cause(),
                change.sign(),
                DimensionSource.of(change.circumstances()),
                change.occurredOn(),
                change.eventCount(),
                change.linkedTo() == null ? null : change.linkedTo().value(),
                change.contributions(),
                change.shared());
    }
}
