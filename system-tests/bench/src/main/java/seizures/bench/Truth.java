package seizures.bench;

import java.util.stream.IntStream;
import seizures.detectors.CountSeries;
import seizures.detectors.model.NegativeBinomial;
import seizures.detectors.model.RiseEvidence;
import seizures.detectors.model.Tails;

/** What could be found if the distribution that a series is drawn from were known: no method knows it. */
enum Truth {
    /** The most powerful test of a week alone. */
    ONE_WEEK("the true distribution, one week") {
        @Override
        double probability(Scenario scenario, CountSeries series, int week) {
            return tail(scenario, series, week);
        }
    },
    TWO_WEEKS("the true distribution, evidence of two weeks") {
        @Override
        double probability(Scenario scenario, CountSeries series, int week) {
            double now = deviate(tail(scenario, series, week));
            double before = deviate(tail(scenario, series, week - 1));
            return RiseEvidence.OF_TWO.probability(now, (before + now) / Math.sqrt(2));
        }
    };

    private static final double RATE = 0.01;
    private final String title;

    Truth(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract double probability(Scenario scenario, CountSeries series, int week);

    Simulated.Scored score(Trial trial) {
        CountSeries without = trial.without();
        double[] quiet = IntStream.of(trial.calmWeeks())
                .mapToDouble(week -> -probability(trial.scenario(), without, week))
                .toArray();
        int alarms = (int)
                IntStream.range(0, quiet.length).filter(i -> quiet[i] > -RATE).count();
        int first = trial.current().first(Trial.WEEKS);
        int last = trial.current().last(Trial.WEEKS);
        CountSeries with = trial.with();
        double[] stirred = IntStream.rangeClosed(first, last)
                .mapToDouble(week -> -probability(trial.scenario(), with, week))
                .toArray();
        double best = IntStream.range(0, stirred.length)
                .mapToDouble(i -> stirred[i])
                .max()
                .orElse(-1);
        return new Simulated.Scored(
                trial.block(), Simulated.boxed(quiet), alarms, best, stirred.length == 0 ? -1 : stirred[0]);
    }

    private static double tail(Scenario scenario, CountSeries series, int week) {
        var expected = new NegativeBinomial(scenario.mean(week), scenario.phi());
        double count = series.at(week);
        return (expected.upperTail(count) + expected.upperTail(count + 1)) / 2;
    }

    private static double deviate(double probability) {
        return Tails.normalAbove(Math.clamp(probability, 1e-300, 1 - 1e-15));
    }
}
