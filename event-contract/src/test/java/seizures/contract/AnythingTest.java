package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnythingTest {
    @ParameterizedTest
    @MethodSource("seizures.contract.ApprovedJsonContractTest#seeds")
    void a_history_starts_with_a_report_and_each_version_follows_the_one_before(long seed) {
        var history = Anything.anyHistory(new Random(seed), new SeizureId("US-CBP-1"));

        assertThat(history.getFirst()).isInstanceOf(SeizureEvent.Reported.class);
        assertThat(history).isSortedAccordingTo((a, b) -> a.recordedAt().compareTo(b.recordedAt()));
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i) instanceof SeizureEvent.Versioned versioned) {
                assertThat(versioned.version()).isEqualTo(i + 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seizures.contract.ApprovedJsonContractTest#seeds")
    void the_same_seed_gives_the_same(long seed) {
        var id = new SeizureId("US-CBP-1");

        assertThat(Anything.anyHistory(new Random(seed), id)).isEqualTo(Anything.anyHistory(new Random(seed), id));
        assertThat(Anything.anyChange(new Random(seed))).isEqualTo(Anything.anyChange(new Random(seed)));
    }
}
