package seizures.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import seizures.detectors.CountSeries;
import seizures.detectors.Detector;
import seizures.detectors.Detectors;
import seizures.detectors.NowcastDetector;
import seizures.detectors.Settings;
import seizures.detectors.model.ReportingDelay;
import seizures.detectors.model.ReportingDelay.Known;

/**
 * One period of a stream, looked at on each day after its end, and once when it is complete. Each look is worth the
 * false alarm rate at which it would just be an alarm.
 *
 * @param byAge of the looks at what was known, from the first day after the end on; 1 where nothing can be told
 * @param waiting of the one look of a rule that waits
 */
record EarlyLooks(List<Double> byAge, double waiting) {
    private static final Detector DETECTOR = Detectors.named("SEASONAL_NB").orElseThrow();

    static EarlyLooks at(LateStream stream, LateStream.Delay delay, int t) {
        return new EarlyLooks(byAge(stream, delay, t), waiting(stream, t));
    }

    private static double waiting(LateStream stream, int t) {
        var series = new CountSeries(stream.frequency(), 2010, 1, Arrays.copyOf(stream.counts(), t));
        return DETECTOR.run(series, settings(), t, t).at(t).probability();
    }

    private static Settings settings() {
        return Settings.parse(DETECTOR.description(), new LinkedHashMap<>(), new ArrayList<>());
    }

    /** The periods before are estimated as they are on the first day after the end, and stay so. */
    private static List<Double> byAge(LateStream stream, LateStream.Delay delay, int t) {
        double[] counts = IntStream.rangeClosed(1, t)
                .mapToDouble(before -> estimate(stream, delay, before, age(delay, t - before, 1)))
                .toArray();
        var detector = new NowcastDetector(new CountSeries(stream.frequency(), 2010, 1, counts), settings());
        return IntStream.rangeClosed(1, delay.last())
                .mapToObj(age -> known(stream, delay, t, age)
                        .map(known -> NowcastDetector.rate(
                                detector.look(t, stream.known().get(t - 1)[age], known)
                                        .probability(),
                                known.share()))
                        .orElse(1.0))
                .toList();
    }

    private static double estimate(LateStream stream, LateStream.Delay delay, int t, int age) {
        double[] known = stream.known().get(t - 1);
        if (age >= delay.last()) {
            return known[delay.last()];
        }
        double usual = Arrays.stream(stream.counts(), Math.max(0, t - 1 - stream.frequency()), Math.max(1, t - 1))
                .average()
                .orElse(0);
        return Math.rint(known(stream, delay, t, age)
                .map(share -> known[age] + (1 - share.share()) * usual)
                .orElse(Math.max(known[age], usual)));
    }

    private static int age(LateStream.Delay delay, int before, int age) {
        return Math.min(delay.last(), age + before * delay.days());
    }

    private static Optional<Known> known(LateStream stream, LateStream.Delay delay, int t, int age) {
        int rows = stream.frequency() == 12 ? 24 : 52;
        return age >= delay.last()
                ? Optional.of(Known.ALL)
                : ReportingDelay.of(stream.triangle(t - rows, t, before -> age(delay, before, age)))
                        .flatMap(learned -> learned.at(age));
    }

    /** The lowest rate at which any look is an alarm. */
    double best() {
        return byAge.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** The age of the first look that is an alarm at a rate; empty where none is. */
    Optional<Integer> foundAt(double rate) {
        return IntStream.range(0, byAge.size())
                .filter(i -> byAge.get(i) < rate)
                .mapToObj(i -> i + 1)
                .findFirst();
    }
}
