package seizures.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong(-7 * SECOND);

    @Test
    void a_terminal_has_a_bar_that_rewrites_itself() {
        var progress = progress(true, 4000);

        now.addAndGet(2 * SECOND);
        progress.at(1000);

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .isEqualTo("\r\u001B[K[#######.......................] a.csv: 1000 of 4000 rows, 500 rows/s");
    }

    @Test
    void elsewhere_there_is_a_line_every_five_seconds() {
        var progress = progress(false, 4000);

        for (int i = 1; i <= 12; i++) {
            now.addAndGet(SECOND);
            progress.at(i * 100L);
        }

        assertThat(shown.toString(StandardCharsets.UTF_8))
                .isEqualTo("a.csv: 500 of 4000 rows, 100 rows/s\na.csv: 1000 of 4000 rows, 100 rows/s\n");
    }

    @Test
    void a_file_with_more_rows_than_lines_fills_the_bar_and_no_more() {
        progress(true, 1).at(1000);

        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("[" + "#".repeat(30) + "]");
    }

    private Progress progress(boolean terminal, long expected) {
        return new Progress(
                new PrintStream(shown, true, StandardCharsets.UTF_8), terminal, "a.csv", expected, now::get);
    }
}
