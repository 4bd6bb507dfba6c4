package seizures.detectors;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/**
 * Counts per period, oldest first. Positions are 1-based.
 *
 * <p>{@code frequency} is periods per year: 12 months, 52 weeks, 365 days; 24 are hours per day. {@code year} and
 * {@code period} name the first one: month, ISO week or day of that year.
 */
public final class CountSeries {
    private final int frequency;
    private final int year;
    private final int period;
    private final double[] observed;

    public CountSeries(int frequency, int year, int period, double[] observed) {
        if (frequency < 1) {
            throw new IllegalArgumentException("frequency is below 1: " + frequency);
        }
        this.frequency = frequency;
        this.year = year;
        this.period = period;
        this.observed = observed.clone();
    }

    public int frequency() {
        return frequency;
    }

    public int length() {
        return observed.length;
    }

    /** Count at position t, 1 to {@link #length()}. */
    public double at(int t) {
        return observed[t - 1];
    }

    /** Counts at the positions first..last, both included. */
    double[] window(int first, int last) {
        double[] window = new double[last - first + 1];
        System.arraycopy(observed, first - 1, window, 0, window.length);
        return window;
    }

    /** Sum of the counts at first..last; positions before the first are left out. */
    double sum(int first, int last) {
        double sum = 0;
        for (int t = Math.max(first, 1); t <= last; t++) {
            sum += at(t);
        }
        return sum;
    }

    /** First day of the period: exact for months, weeks and days; whole years elsewhere. */
    LocalDate date(int t) {
        int ahead = t - 1;
        return switch (frequency) {
            case 12 -> LocalDate.of(year, 1, 1).plusMonths(period - 1L + ahead);
            case 52, 53 ->
                LocalDate.of(year, 1, 4)
                        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1)
                        .with(java.time.DayOfWeek.MONDAY)
                        .plus(period - 1L + ahead, ChronoUnit.WEEKS);
            case 365, 366 -> LocalDate.of(year, 1, 1).plusDays(period - 1L + ahead);
            default -> LocalDate.of(year, 1, 1).plusYears((period - 1L + ahead) / frequency);
        };
    }

    /** The same series with other counts. */
    public CountSeries with(double[] counts) {
        return new CountSeries(frequency, year, period, counts);
    }
}
