package seizures.detectors;

/** What one kind of baseline expects of later periods. */
interface Forecast {
    /** Least mean: nothing is ever wholly unexpected. */
    double LEAST = 0.02;

    String name();

    /** Whether the periods up to {@code known} are enough to speak. */
    boolean isReady(int known);

    /** Mean of period t, with the periods 1..known seen; known is below t. */
    double mean(int t, int known);
}
