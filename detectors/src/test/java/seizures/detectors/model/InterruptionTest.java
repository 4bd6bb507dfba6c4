package seizures.detectors.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.detectors.CountSeries;
import seizures.detectors.Detector;
import seizures.detectors.Detectors;
import seizures.detectors.Settings;

class InterruptionTest {
    private static final int PERIODS = 200;

    /** Those that rules may use. */
    static List<Detector> detectors() {
        return Stream.of(
                        "EARS_C1",
                        "EARS_C2",
                        "EARS_C3",
                        "CUSUM",
                        "CUSUM_RESTART",
                        "FARRINGTON_FLEXIBLE",
                        "GLR_NB",
                        "SEASONAL_NB")
                .map(name -> Detectors.named(name).orElseThrow())
                .toList();
    }

    private static int steps(Detector detector, int from, int most) {
        double[] counts = new double[PERIODS];
        Arrays.setAll(counts, t -> 3 + t % 7);
        var series = new CountSeries(12, 2000, 1, counts);
        var settings = Settings.parse(detector.description(), Map.of(), new ArrayList<>());
        var steps = new AtomicInteger();
        Interruption.of(() -> detector.run(series, settings, from, PERIODS), () -> steps.incrementAndGet() > most);
        return steps.get();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void every_detector_can_be_interrupted_at_each_position(Detector detector) {
        assertThat(steps(detector, 150, Integer.MAX_VALUE)).isGreaterThanOrEqualTo(PERIODS - 150);
        assertThatThrownBy(() -> steps(detector, 150, 10)).isInstanceOf(CancellationException.class);
    }

    @Test
    void work_that_nobody_interrupts_runs_to_its_end() {
        Interruption.check();

        assertThat(Interruption.of(() -> 7, () -> false)).isEqualTo(7);
    }
}
