package seizures.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;
import seizures.local.load.Settling.Settled;
import seizures.local.load.Settling.Step;
import seizures.tables.Row;

@Timeout(60)
class BatchesInFlightTest {
    private final List<Long> outcome = new ArrayList<>();
    private final AtomicInteger together = new AtomicInteger();
    private final AtomicInteger mostTogether = new AtomicInteger();

    @Test
    void batches_of_different_seizures_travel_together_and_their_outcomes_come_in_order() throws Exception {
        var all = new CyclicBarrier(4);
        var last = new CountDownLatch(1);
        try (var batches = batches()) {
            for (int i = 1; i <= 4; i++) {
                var row = row(i, "US-CBP-" + i);
                boolean isLast = i == 4;
                batches.send(List.of(row), () -> {
                    all.await(); // none is answered before all four are on their way
                    if (isLast) {
                        last.countDown();
                    } else {
                        assertThat(last.await(30, TimeUnit.SECONDS)).isTrue();
                    }
                    return List.of(settled(row));
                });
            }
            batches.await();
        }

        assertThat(outcome).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void no_more_than_four_travel_together() throws Exception {
        try (var batches = batches()) {
            for (int i = 1; i <= 40; i++) {
                send(batches, row(i, "US-CBP-" + i));
            }
            batches.await();
        }

        assertThat(outcome).hasSize(40);
        assertThat(mostTogether.get()).isBetween(1, 4);
    }

    @Test
    void two_reports_of_one_seizure_never_travel_together() throws Exception {
        try (var batches = batches()) {
            for (int i = 1; i <= 20; i++) {
                send(batches, row(i, "US-CBP-same"));
            }
            batches.await();
        }

        assertThat(outcome).containsExactlyElementsOf(numbers(20));
        assertThat(mostTogether).hasValue(1);
    }

    @Test
    void rows_of_unknown_seizures_travel_alone() throws Exception {
        try (var batches = batches()) {
            for (int i = 1; i <= 20; i++) {
                send(batches, row(i, i % 2 == 0 ? null : "US-CBP-" + i));
            }
            batches.await();
        }

        assertThat(outcome).containsExactlyElementsOf(numbers(20));
        assertThat(mostTogether).hasValue(1);
    }

    @Test
    void a_refused_request_ends_the_load_with_its_reason() throws Exception {
        try (var batches = batches()) {
            batches.send(List.of(row(1, "US-CBP-1")), () -> {
                throw new BulkClient.RequestRefusedException("answers 401");
            });

            assertThatThrownBy(batches::await)
                    .isInstanceOf(BulkClient.RequestRefusedException.class)
                    .hasMessage("answers 401");
        }
    }

    private BatchesInFlight batches() {
        return new BatchesInFlight(settled ->
                settled.forEach(each -> outcome.add(each.row().place().number())));
    }

    private void send(BatchesInFlight batches, Row.Ready row) throws InterruptedException {
        batches.send(List.of(row), () -> {
            mostTogether.accumulateAndGet(together.incrementAndGet(), Math::max);
            Thread.yield();
            together.decrementAndGet();
            return List.of(settled(row));
        });
    }

    private static Settled settled(Row.Ready row) {
        return new Settled(row, Step.REPORT, LineResult.of(1, 201, false, ""));
    }

    private static Row.Ready row(int number, @Nullable String seizure) {
        var subject = seizure == null
                ? null
                : new Row.Subject(
                        seizure, "US-CBP", "2025-10", "US-CBP-", new PortCode(PortScheme.UNLOCODE, "USLRD"), List.of());
        return new Row.Ready(new Row.Place("", number), new byte[0], null, true, subject, Row.Source.NONE);
    }

    private static List<Long> numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Long::valueOf).toList();
    }
}
