package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import seizures.alert.kind.PastAmount;
import seizures.domain.doses.DoseMethods;

/** Values that are recommended by the past: a time without any report says nothing about how often a value is reached. */
class RecommendedTest {
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private int reports;

    private static Replay replay(String window) {
        return new Replay(Rules.version("rule", 1, """
                { "severity": "info", "group": ["port"], "measure": { "kind": "MASS", "unit": "g" },
                  "when": { "kind": "THRESHOLD", "window": { %s }, "value": 100000 } }
                """.formatted(window)), DoseMethods.builtIn());
    }

    private void report(Replay replay, String happened, int grams) {
        var said = Said.grams("UNLOCODE:USLRD", happened, "fentanyl", grams);
        replay.hear(said.change("US-CBP-" + reports++, 1, 1, 1, 1, NOW));
    }

    private static Map<Double, BigDecimal> values(Replay replay) {
        return Objects.requireNonNull(replay.preview(NOW, () -> true))
                .recommended()
                .getFirst()
                .values();
    }

    @Test
    void months_that_nobody_reported_recommend_no_lower_value() {
        var replay = replay("\"calendar\": \"MONTH\"");
        for (int i = 0; i < 10; i++) {
            report(replay, YearMonth.of(2019, 1 + i).toString(), 100 + 10 * i);
        }

        assertThat(values(replay)).containsEntry(0.05, ThresholdAdvice.value(months(), 0.05, BigDecimal.ONE));
    }

    private static List<PastAmount> months() {
        return IntStream.range(0, 10)
                .mapToObj(i -> new PastAmount(BigDecimal.valueOf(100L + 10 * i), 1))
                .toList();
    }

    /** On five of 105 days 900 g: that is more than one in a hundred, whatever time has passed since. */
    @Test
    void seconds_that_nobody_reported_do_not_either() {
        var replay = replay("\"sliding\": \"PT24H\"");
        for (int i = 0; i < 105; i++) {
            report(replay, LocalDate.of(2019, 1, 1).plusDays(i).toString(), i % 21 == 20 ? 900 : 100);
        }

        assertThat(values(replay).get(0.01)).isEqualByComparingTo("990");
        assertThat(values(replay).get(0.05)).isBetween(new BigDecimal("900"), new BigDecimal("990"));
    }
}
