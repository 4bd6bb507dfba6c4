package seizures.bench;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import seizures.detectors.CountSeries;

/** One simulated series: 624 weeks with past outbreaks, judged in the last 49 with and without a current one. */
record Trial(Scenario scenario, List<Double> quiet, List<Outbreak> past, Outbreak current) {
    static final int WEEKS = 624;
    static final int FIRST_JUDGED = 576;

    static Trial of(Scenario scenario, double[] quiet, List<Outbreak> past, Outbreak current) {
        return new Trial(scenario, DoubleStream.of(quiet).boxed().toList(), past, current);
    }

    String block() {
        return scenario.block();
    }

    CountSeries without() {
        return new CountSeries(52, 2000, 1, counts());
    }

    CountSeries with() {
        double[] counts = counts();
        current.addTo(counts);
        return new CountSeries(52, 2000, 1, counts);
    }

    /** The weeks in which an alarm is false. */
    int[] calmWeeks() {
        return IntStream.rangeClosed(FIRST_JUDGED, WEEKS)
                .filter(week -> past.stream().noneMatch(outbreak -> outbreak.hasCases(week)))
                .toArray();
    }

    private double[] counts() {
        return quiet.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
