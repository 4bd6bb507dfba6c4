package seizures.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many alarms a method raises at its own 1 % limit in series without a signal: overall, and by block.
 *
 * @param all share of calm periods with an alarm
 * @param byBlock the same for each block of scenarios
 */
record Calibration(double all, Map<String, Double> byBlock) {
    /**
     * Of one series.
     *
     * @param alarms in calm periods
     * @param periods that were calm
     */
    record Calm(String block, int alarms, int periods) {}

    static Calibration of(List<Calm> series) {
        Map<String, int[]> sums = new LinkedHashMap<>();
        int alarms = 0;
        int periods = 0;
        for (Calm one : series) {
            int[] sum = sums.computeIfAbsent(one.block(), _ -> new int[2]);
            sum[0] += one.alarms();
            sum[1] += one.periods();
            alarms += one.alarms();
            periods += one.periods();
        }
        Map<String, Double> byBlock = new LinkedHashMap<>();
        sums.forEach((block, sum) -> byBlock.put(block, sum[0] / (double) sum[1]));
        return new Calibration(alarms / (double) periods, byBlock);
    }
}
