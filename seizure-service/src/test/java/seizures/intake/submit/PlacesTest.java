package seizures.intake.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import seizures.commons.access.Caller;
import seizures.commons.access.Role;
import seizures.commons.request.ProblemException;
import seizures.contract.Receipt;
import seizures.intake.receipt.ReceiptPublisher;
import seizures.intake.report.SubmissionParser;

/** A request has a place while it is worked on, and there are so many places and no more. */
@Timeout(60)
class PlacesTest {
    private static final Caller CBP = new Caller("us-cbp", Set.of(Role.REPORTER), Set.of("US-CBP"));
    private static final Caller ANAM = new Caller("mx-anam", Set.of(Role.REPORTER), Set.of("MX-ANAM"));

    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
    private final Held held = new Held();

    @AfterEach
    void end() {
        held.end.countDown();
        others.close();
    }

    @Test
    void a_caller_has_no_more_bulks_at_once_than_are_his() throws Exception {
        var controller = bulks(8, 1);
        var first = others.submit(() -> run(controller, CBP, held));
        held.begun.await();

        assertRefused(() -> run(controller, CBP, InputStream.nullInputStream()), 429);
        assertThat(run(controller, ANAM, InputStream.nullInputStream())).isEqualTo(200);

        end(first);
        assertThat(run(controller, CBP, InputStream.nullInputStream())).isEqualTo(200);
    }

    @Test
    void a_name_of_another_issuer_is_another_caller() {
        var places = new BulkPlaces(8, 1);

        try (var _ = places.take(CBP);
                var _ = places.take(of("https://one.example"));
                var _ = places.take(of("https://two.example"))) {
            assertRefused(() -> places.take(of("https://two.example")), 429);
        }
    }

    private static Caller of(String issuer) {
        return new Caller(CBP.name(), issuer, CBP.roles(), CBP.agencies(), Instant.MAX);
    }

    @Test
    void nothing_is_kept_of_a_caller_without_a_bulk() {
        var places = new BulkPlaces(8, 2);

        var first = places.take(CBP);
        var second = places.take(CBP);
        assertRefused(() -> places.take(CBP), 429);
        first.close();
        second.close();
        places.take(CBP).close();

        assertThat(places.callers()).isZero();
    }

    @Test
    void where_access_is_open_only_the_bound_of_all_counts() {
        var places = new BulkPlaces(2, 1);

        try (var _ = places.take(Caller.ANYBODY);
                var _ = places.take(Caller.ANYBODY)) {
            assertRefused(() -> places.take(Caller.ANYBODY), 503);
        }
    }

    @Test
    void there_are_no_more_bulks_at_once_than_are_everybodys() throws Exception {
        var controller = bulks(1, 1);
        var first = others.submit(() -> run(controller, CBP, held));
        held.begun.await();

        assertRefused(() -> run(controller, ANAM, InputStream.nullInputStream()), 503);

        end(first);
        assertThat(run(controller, ANAM, InputStream.nullInputStream())).isEqualTo(200);
    }

    @Test
    void there_are_no_more_reports_at_once_than_there_are_places() throws Exception {
        var controller =
                new ReportController(new SingleIntake(null, receipts(), metrics(), settings(1, 1, 1)), parser());
        var first = others.submit(() -> assertRefused(
                () -> controller.report("false", request(held), new MockHttpServletResponse(), CBP), 400));
        held.begun.await();

        assertRefused(
                () -> controller.report(
                        "false", request(InputStream.nullInputStream()), new MockHttpServletResponse(), ANAM),
                503);

        end(first);
        assertRefused(
                () -> controller.report(
                        "false", request(InputStream.nullInputStream()), new MockHttpServletResponse(), ANAM),
                400);
    }

    private void end(Future<?> request) throws Exception {
        held.end.countDown();
        request.get();
    }

    private static void assertRefused(ThrowingCallable request, int status) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(request)
                .matches(e -> e.problem().status() == status);
    }

    private static int run(BulkController controller, Caller caller, InputStream body)
            throws IOException, InterruptedException {
        var response = new MockHttpServletResponse();
        controller.lines("false", request(body), response, caller);
        return response.getStatus();
    }

    /** Without a publisher: nothing here is a report. */
    private static BulkController bulks(int bulks, int bulksPerCaller) {
        var settings = settings(1, bulks, bulksPerCaller);
        var runner = new BulkRunner(null, receipts(), metrics(), settings, Clock.systemUTC());
        return new BulkController(runner, parser(), settings, null);
    }

    private static ReceiptPublisher receipts() {
        return new ReceiptPublisher(null, new SimpleMeterRegistry(), Clock.systemUTC()) {
            @Override
            protected void write(Receipt receipt) {}
        };
    }

    private static SubmissionParser parser() {
        return new SubmissionParser(Clock.systemUTC());
    }

    private static IntakeMetrics metrics() {
        return new IntakeMetrics(new SimpleMeterRegistry());
    }

    private static IntakeSettings settings(int inFlight, int bulks, int bulksPerCaller) {
        return new IntakeSettings(
                Duration.ofMinutes(1),
                DataSize.ofKilobytes(256),
                DataSize.ofMegabytes(1),
                1000,
                inFlight,
                bulks,
                bulksPerCaller,
                DataSize.ofMegabytes(1),
                1,
                1000);
    }

    private static MockHttpServletRequest request(InputStream body) {
        return new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(body);
            }
        };
    }

    /** A body that does not come before it is told to, and then is empty. */
    private static final class Held extends InputStream {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch end = new CountDownLatch(1);

        @Override
        public int read() throws IOException {
            begun.countDown();
            try {
                if (!end.await(50, TimeUnit.SECONDS)) {
                    throw new IOException("nobody ended it");
                }
            } catch (InterruptedException e) {
                throw new InterruptedIOException(e.getMessage());
            }
            return -1;
        }
    }
}
