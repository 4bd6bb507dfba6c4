package seizures.domain.doses;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What laboratories found on average in each year, for goods that no laboratory looked at.
 *
 * @param unit of the means: {@code mass fraction}, {@code mg per pill}, {@code fraction of pills}
 * @param within standard deviation between seizures of one year, relative to the mean
 * @param between standard deviation of a known year's mean itself, relative to it
 * @param betweenOutside the same for a year that is not known and takes the nearest known one's mean
 * @param years the known calendar years
 */
public record Prior(
        String name,
        String unit,
        String basis,
        BigDecimal within,
        BigDecimal between,
        BigDecimal betweenOutside,
        NavigableMap<Integer, Mean> years) {

    /** 97.5th percentile of the normal distribution: 95 % lie within so many standard deviations of the mean. */
    public static final BigDecimal Z = new BigDecimal("1.959963985");

    /** One year's mean, and who says so. */
    public record Mean(BigDecimal value, String source) {}

    /**
     * The mean to use for a year; {@code takenFrom} is another year where the year is not known.
     *
     * @param takenFrom the year whose averages stand in where this one has none
     */
    record At(String prior, int year, int takenFrom, BigDecimal mean, BigDecimal within, BigDecimal between) {
        boolean isOutside() {
            return year != takenFrom;
        }
    }

    public Prior {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("the prior " + name + " knows no year");
        }
        years = Collections.unmodifiableNavigableMap(new TreeMap<>(years));
    }

    /** The year whose mean stands for a year: of two known years equally near the earlier one. */
    public int nearestYear(int year) {
        var before = years.floorKey(year);
        var after = years.ceilingKey(year);
        return before == null ? years.firstKey() : after == null || year - before <= after - year ? before : after;
    }

    At at(int year) {
        int nearest = nearestYear(year);
        var mean = Objects.requireNonNull(years.get(nearest)).value();
        return new At(
                name,
                year,
                nearest,
                mean,
                mean.multiply(within),
                mean.multiply(nearest == year ? between : betweenOutside));
    }
}
