package seizures.detectors;

import java.util.List;

/** A pure function of a series: what was expected in each bucket, and which buckets are out of line. */
public interface Detector {
    Description description();

    /**
     * Findings at the positions from..to, 1-based. What is at a position depends on that and earlier ones only, and
     * where the history is too short it is not available, which is not a fault.
     */
    Findings run(CountSeries series, Settings settings, int from, int to);

    /** Faults that only the request as a whole shows; none for most. */
    default List<InputFault> faults(CountSeries series, Settings settings, int from, int to) {
        return List.of();
    }
}
