package seizures.alert.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import seizures.alert.engine.Said;

/** Each report says how long the engine was busy with others while it waited. */
class HeldReportsTest {
    private static final String AT = "2024-05-10T00:00:00Z";

    @TempDir
    Path state;

    @Test
    void a_report_that_comes_with_others_waits_for_them_and_not_for_itself() {
        var held = new ArrayList<Duration>();
        try (var driver = TestWatch.driver(state, Instant.parse(AT), held::add)) {
            var changes = TestWatch.changes(driver);
            for (int i = 1; i <= 3; i++) {
                var change = Said.grams("UNLOCODE:USLRD", "2024-05-09", "fentanyl", 800)
                        .reported("US-CBP-" + i, AT);
                changes.pipeInput(change.port(), change, Instant.parse(AT));
            }
        }

        assertThat(held).hasSize(3).isSorted();
        assertThat(held.getFirst()).isZero();
        assertThat(held.getLast()).isPositive();
    }
}
