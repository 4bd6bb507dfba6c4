package seizures.detectors;

/**
 * A column of findings. Columns with the same name hold the same in every detector.
 *
 * @param name as the answer spells it
 * @param meaning what it says in the words that all detectors share
 */
public record Column<T>(String name, Class<T> type, Meaning meaning) {
    /** Members of a {@link Findings.Finding}, and DETAIL for what only the one detector gives. */
    public enum Meaning {
        ALARM,
        EXPECTED,
        LOWER,
        UPPER,
        SCORE,
        PROBABILITY,
        BASELINE,
        DETAIL
    }

    public static final Column<Double> EXPECTED = number("expected", Meaning.EXPECTED);
    /** Mean while nothing happens, of the likelihood ratio methods. */
    static final Column<Double> IN_CONTROL_MEAN = number("mu0", Meaning.EXPECTED);

    static final Column<Double> TARGET = number("target", Meaning.EXPECTED);
    static final Column<Double> LOWER = number("lower", Meaning.LOWER);
    public static final Column<Double> UPPER = number("upper", Meaning.UPPER);
    /** (observed − expected) / (upper − expected). */
    static final Column<Double> SCORE = number("score", Meaning.SCORE);

    public static final Column<Double> STATISTIC = number("statistic", Meaning.SCORE);
    static final Column<Double> LOG_STATISTIC = number("logStatistic", Meaning.SCORE);
    static final Column<Double> STUDENT_T = number("t", Meaning.SCORE);
    /** P(a count at least this high). */
    public static final Column<Double> P_EXCEED = number("pExceed", Meaning.PROBABILITY);

    static final Column<Double> P_VALUE = number("pvalue", Meaning.PROBABILITY);
    static final Column<String> BASELINE = text("baseline", Meaning.BASELINE);
    static final Column<Boolean> ALARM = new Column<>("alarm", Boolean.class, Meaning.ALARM);

    public static final Column<Double> STANDARD_DEVIATION = number("sd", Meaning.DETAIL);
    /** Variance over mean. */
    public static final Column<Double> DISPERSION = number("phi", Meaning.DETAIL);
    /** Standard error of the logarithm of what was expected. */
    public static final Column<Double> ERROR_OF_LOG = number("seEta", Meaning.DETAIL);

    static Column<Double> number(String name, Meaning meaning) {
        return new Column<>(name, Double.class, meaning);
    }

    static Column<String> text(String name, Meaning meaning) {
        return new Column<>(name, String.class, meaning);
    }

    static Column<Double> number(String name) {
        return number(name, Meaning.DETAIL);
    }

    static Column<String> text(String name) {
        return text(name, Meaning.DETAIL);
    }

    static Column<Boolean> flag(String name) {
        return new Column<>(name, Boolean.class, Meaning.DETAIL);
    }
}
