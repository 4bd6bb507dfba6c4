package seizures.intake.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.ProblemException;
import tools.jackson.databind.json.JsonMapper;

/** A bulk holds one of few places: it ends when its client does not hurry, and when its token does. */
class BulkTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final BooleanSupplier NEVER = () -> false;

    /** Blank lines, one byte at a time, for ever: each read comes in time, and nothing ever comes. */
    @Test
    void a_client_that_drips_is_given_up() throws Exception {
        assertThat(statuses(new Drip(), Duration.ofNanos(1), NEVER)).containsExactly(408);
    }

    @Test
    void a_client_that_sends_a_kilobyte_in_time_goes_on() throws Exception {
        var lines = ("x".repeat(Arriving.PROGRESS) + "\n").repeat(40);

        assertThat(statuses(body(lines), Duration.ofNanos(1), NEVER))
                .hasSize(40)
                .containsOnly(400);
    }

    @Test
    void a_bulk_ends_with_its_token() throws Exception {
        var lines = new AtomicInteger();

        assertThat(statuses(body("x\nx\nx\nx\n"), LONG, () -> lines.incrementAndGet() > 2))
                .containsExactly(400, 400, 401);
    }

    /** A store that cannot be read, a fault of ours: each is of its line alone. */
    @Test
    void a_line_that_fails_harms_no_other() throws Exception {
        var number = new AtomicInteger();

        assertThat(statuses(body("{}\nx\n{}\n{}\n"), LONG, NEVER, (_, _, _) -> switch (number.incrementAndGet()) {
                    case 1 -> throw new IllegalStateException("a rotten block");
                    case 2 -> throw new ProblemException(CommonProblem.TOO_LARGE.because("too many"));
                    default -> CompletableFuture.failedFuture(new IllegalStateException("afterwards"));
                }))
                .containsExactly(500, 400, 413, 503);
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Without a publisher: nothing here is JSON. */
    private static List<Integer> statuses(InputStream in, Duration patience, BooleanSupplier tokenEnded)
            throws Exception {
        return statuses(in, patience, tokenEnded, (_, _, _) -> {
            throw new AssertionError("JSON");
        });
    }

    private static List<Integer> statuses(
            InputStream in, Duration patience, BooleanSupplier tokenEnded, Bulk.PieceIntake intake) throws Exception {
        var out = new ByteArrayOutputStream();
        var settings = new IntakeSettings(
                LONG,
                DataSize.ofKilobytes(256),
                DataSize.ofMegabytes(1),
                1000,
                1,
                1,
                1,
                DataSize.ofMegabytes(1),
                1,
                1000);
        new Bulk(
                        new Lines(new Arriving(in, settings.bulkBytes(), settings.reportBytes(), patience)),
                        intake,
                        BulkReceipt.NONE,
                        tokenEnded,
                        UnaryOperator.identity(),
                        false,
                        settings,
                        out)
                .run();
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line).get("status").intValue())
                .toList();
    }

    private static final class Drip extends InputStream {
        @Override
        public int read() {
            return '\n';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            bytes[from] = '\n';
            return 1;
        }
    }
}
