package seizures.detectors;

import seizures.detectors.model.ReportingDelay.Known;

/**
 * What counts of one period say against its forecasts.
 *
 * @param known how much of the final count is usually known by now; the evidence of several periods together needs all
 */
record CountEvidence(CountSeries series, ForecastMix mix, int t, boolean up, Known known) {
    private static final double LARGEST = 1e15;

    /** Periods in two weeks, at least one. */
    private int spread() {
        return switch (series.frequency()) {
            case 52, 53 -> 2;
            case 365, 366 -> 14;
            default -> 1;
        };
    }

    private int wide() {
        int spread = spread();
        return known.equals(Known.ALL) && t > spread && mix.isReady(t - spread + 1) ? spread : 1;
    }

    double narrow(double count) {
        return mix.tail(t, 1, count, up, known);
    }

    double wide(double count) {
        return mix.tail(t, wide(), count + series.sum(t - wide() + 1, t - 1), up, known);
    }

    double together(double count) {
        double narrow = narrow(count);
        return wide() == 1 ? narrow : 2 / (1 / narrow + 1 / wide(count));
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
