package seizures.detectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OracleTest {
    @Test
    void every_reference_run_to_use_is_matched_within_its_tolerance_with_all_flags_equal() {
        assumeTrue(Oracle.folder().isPresent(), Oracle.ABSENT);

        List<String> misses = new ArrayList<>();
        for (Oracle.Run run : Oracle.runs()) {
            misses.addAll(compare(run));
        }

        assertThat(misses).isEmpty();
    }

    private static List<String> compare(Oracle.Run run) {
        Detector detector = Detectors.named(run.method()).orElse(null);
        if (detector == null) {
            return List.of(run + ": no detector " + run.method());
        }
        List<InputFault> faults = new ArrayList<>();
        Settings settings = Settings.parse(detector.description(), run.params(), faults);
        CountSeries series = run.toSeries();
        faults.addAll(detector.faults(series, settings, run.from(), run.to()));
        if (!faults.isEmpty()) {
            return List.of(run + ": " + faults);
        }
        return run.misses(detector.run(series, settings, run.from(), run.to()).columns());
    }
}
