package seizures.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Figures figures =
            new Figures(new PrintStream(bytes, true, StandardCharsets.UTF_8), "reports", "of ledger");

    private String lastLine() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList().getLast();
    }

    @Test
    void a_line_has_rate_failures_times_and_what_each_item_cost() {
        var times = new Times();
        for (int millis = 100; millis >= 1; millis--) {
            times.add(millis * 1_000_000L);
        }

        figures.print("intake", new Outcome(100, times, 3, 2.0, new Cost(5_000_000, 1_000_000, 200_000)));

        assertThat(lastLine()).matches("intake +50 +3 +50\\.0 +99\\.0 +100\\.0 +50\\.0 +10\\.0 +2000 +-?[0-9.]+");
    }

    @Test
    void a_round_without_requests_has_no_times() {
        figures.print("ledger 1/5", new Outcome(10, new Times(), 0, 1.0, Cost.NONE));

        assertThat(lastLine()).matches("ledger 1/5 +10 +0 +- +- +- +0\\.0 +0\\.0 +0 +-?[0-9.]+");
    }
}
