package seizures.detectors;

import seizures.detectors.model.ReportingDelay.Known;
import seizures.detectors.model.RiseEvidence;
import seizures.detectors.model.Tails;

/**
 * What counts of one period say against its forecasts.
 *
 * @param known how much of the final count is usually known by now; the evidence of several periods together needs all
 */
record CountEvidence(CountSeries series, ForecastMix mix, int t, boolean up, Known known) {
    private static final double LARGEST = 1e15;
    private static final double LEAST_PROBABILITY = 1e-300;

    /** Periods in two weeks, at least one. */
    private int spread() {
        return switch (series.frequency()) {
            case 52, 53 -> 2;
            case 365, 366 -> 14;
            default -> 1;
        };
    }

    /** Whether the periods before can be judged with it. */
    private boolean isWide() {
        return spread() > 1 && known.equals(Known.ALL) && t > spread() && mix.isReady(t - spread() + 1);
    }

    double narrow(double count) {
        return mix.tail(t, t, t, count, up, known);
    }

    /** Of this and the periods before together; of this alone where those cannot be judged. */
    double wide(double count) {
        return isWide() ? Tails.normalUpper(sum(count)) : narrow(count);
    }

    double together(double count) {
        double narrow = narrow(count);
        if (!isWide()) {
            return narrow;
        }
        var evidence = spread() == 2 ? RiseEvidence.OF_TWO : RiseEvidence.OF_FOURTEEN;
        return evidence.probability(deviate(narrow), sum(count));
    }

    /**
     * The normal deviate of the last periods, forecast from those before them: of two weeks the sum of both deviates, of
     * fourteen days, on most of which a sparse series has nothing, that of the sum.
     */
    private double sum(double count) {
        int start = t - spread() + 1;
        if (spread() == 2) {
            double before = deviate(mix.tail(start, start, start, series.at(start), up, Known.ALL));
            double now = deviate(mix.tail(start, t, t, count, up, Known.ALL));
            return (before + now) / Math.sqrt(2);
        }
        return deviate(mix.tail(start, start, t, count + series.sum(start, t - 1), up, Known.ALL));
    }

    private static double deviate(double probability) {
        return Tails.normalAbove(Math.clamp(probability, LEAST_PROBABILITY, 1 - Math.ulp(1.0)));
    }

    /** Of what is known by now. */
    double expected() {
        return mix.mean(t) * known.share();
    }

    /** (observed − expected) / (limit − expected), in the direction; NaN where the limit is not beyond what is expected. */
    double score(double observed, double limit) {
        double room = up ? limit - expected() : expected() - limit;
        double off = up ? observed - expected() : expected() - observed;
        return room > 0 ? off / room : Double.NaN;
    }

    /** The last count on the quiet side, found by halving; −1 where every count or none would be an alarm. */
    double limit(double alpha) {
        double quiet = Math.rint(expected());
        if (together(quiet) < alpha) {
            return -1;
        }
        double loud = loud(quiet, alpha);
        if (loud < 0) {
            return -1;
        }
        while (Math.abs(loud - quiet) > 1) {
            double middle = Math.rint((loud + quiet) / 2);
            if (together(middle) < alpha) {
                loud = middle;
            } else {
                quiet = middle;
            }
        }
        return quiet;
    }

    /** A count that is an alarm; −1 where none is. */
    private double loud(double quiet, double alpha) {
        if (!up) {
            return together(0) < alpha ? 0 : -1;
        }
        double loud = quiet + 1;
        while (together(loud) >= alpha && loud < LARGEST) {
            loud = quiet + 2 * (loud - quiet);
        }
        return loud;
    }
}
