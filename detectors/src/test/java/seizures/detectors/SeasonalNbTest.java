package seizures.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeasonalNbTest {
    private static final int WEEKS = 260;
    private final SeasonalNb detector = new SeasonalNb();
    private final Settings usual = Settings.usual(detector.description());

    @Test
    void an_outbreak_is_flagged_and_what_it_is_above() {
        double[] counts = seasonal(new Random(1), WEEKS, 10);
        counts[WEEKS - 1] = 60;

        Findings.Finding finding =
                detector.run(weekly(counts), usual, WEEKS, WEEKS).at(WEEKS);

        assertThat(finding.alarm()).isTrue();
        assertThat(finding.expected()).isBetween(4.0, 20.0);
        assertThat(finding.upper()).isBetween(finding.expected(), 40.0);
        assertThat(finding.score()).isGreaterThan(1);
        assertThat(finding.probability()).isLessThan(0.001);
    }

    @Test
    void two_raised_weeks_are_seen_where_one_is_not() {
        double[] one = new double[WEEKS];
        Arrays.setAll(one, i -> 8 + (i % 5) * 1.0);
        one[WEEKS - 1] = 16;
        double[] two = one.clone();
        two[WEEKS - 2] = 16;

        double once = detector.run(weekly(one), usual, WEEKS, WEEKS).number(Column.P_EXCEED, WEEKS);
        double twice = detector.run(weekly(two), usual, WEEKS, WEEKS).number(Column.P_EXCEED, WEEKS);

        assertThat(twice).isLessThan(once / 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void a_result_depends_on_earlier_periods_alone(long seed) {
        var random = new Random(seed);
        double[] counts = seasonal(random, 200, 1 + random.nextInt(20));
        int t = 100 + random.nextInt(90);
        double[] cut = Arrays.copyOf(counts, t);

        Findings all = detector.run(weekly(counts), usual, 1, 200);
        Findings alone = detector.run(weekly(cut), usual, t, t);

        for (String field :
                detector.description().columns().stream().map(Column::name).toList()) {
            assertThat(alone.columns().get(field).getFirst())
                    .as(field)
                    .isEqualTo(all.columns().get(field).get(t - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UP", "DOWN"})
    void the_limit_is_the_last_count_that_is_no_alarm(String direction) {
        double[] counts = seasonal(new Random(3), WEEKS, 40);
        Settings settings = Settings.parse(detector.description(), Map.of("direction", direction), new ArrayList<>());
        boolean up = direction.equals("UP");
        double limit =
                detector.run(weekly(counts), settings, WEEKS, WEEKS).number(up ? Column.UPPER : Column.LOWER, WEEKS);

        assertThat(alarms(counts, limit, settings)).isFalse();
        assertThat(alarms(counts, limit + (up ? 1 : -1), settings)).isTrue();
    }

    private boolean alarms(double[] counts, double last, Settings settings) {
        double[] changed = counts.clone();
        changed[WEEKS - 1] = last;
        return detector.run(weekly(changed), settings, WEEKS, WEEKS).isAlarm(WEEKS);
    }

    @Test
    void without_history_there_is_no_baseline_and_it_says_so() {
        Findings findings = detector.run(weekly(3, 4, 2, 3, 50, 4), usual, 1, 6);

        assertThat(findings.columns().get("baseline").subList(0, 4)).containsOnly("NONE");
        assertThat(findings.columns().get("expected").subList(0, 4)).containsOnlyNulls();
        assertThat(findings.isAlarm(5)).isTrue();
    }

    @Test
    void the_baseline_is_the_one_that_forecast_this_series_best() {
        double[] seasonal = seasonal(new Random(5), 520, 60);
        double[] walking = new double[520];
        var random = new Random(6);
        double level = 60;
        for (int i = 0; i < walking.length; i++) {
            level = Math.clamp(level * Math.exp(0.15 * random.nextGaussian()), 5, 500);
            walking[i] = Math.rint(level);
        }

        assertThat(detector.run(weekly(seasonal), usual, 520, 520).text(Column.BASELINE, 520))
                .startsWith("SEASON");
        assertThat(detector.run(weekly(walking), usual, 520, 520).text(Column.BASELINE, 520))
                .startsWith("LEVEL");
    }

    @Test
    void false_alarms_are_as_many_as_asked_for() {
        int alarms = 0;
        int weeks = 0;
        for (long seed = 0; seed < 30; seed++) {
            Findings findings = detector.run(weekly(seasonal(new Random(seed), 400, 1 + seed)), usual, 201, 400);
            for (int t = 201; t <= 400; t++, weeks++) {
                alarms += findings.isAlarm(t) ? 1 : 0;
            }
        }

        assertThat(alarms / (double) weeks).isBetween(0.005, 0.02);
    }

    @Test
    void nothing_but_zeros_is_no_alarm_until_something_comes() {
        double[] counts = new double[WEEKS];
        counts[WEEKS - 1] = 3;

        Findings findings = detector.run(weekly(counts), usual, 1, WEEKS);

        assertThat(findings.columns().get("alarm").subList(0, WEEKS - 1)).containsOnly(false);
        assertThat(findings.isAlarm(WEEKS)).isTrue();
    }

    private static CountSeries weekly(double... counts) {
        return new CountSeries(52, 2020, 1, counts);
    }

    /** Negative binomial counts (variance 1.5 times the mean) about a yearly wave. */
    private static double[] seasonal(Random random, int weeks, double level) {
        double[] counts = new double[weeks];
        for (int i = 0; i < weeks; i++) {
            double mean = level * Math.exp(0.4 * Math.cos(2 * Math.PI * i / 52));
            counts[i] = clustered(random, mean);
        }
        return counts;
    }

    /** Poisson many clusters of logarithmic size; the sum is negative binomial. */
    private static double clustered(Random random, double mean) {
        double share = 1 - 1 / 1.5;
        double clusters = mean * -Math.log(1 - share) * (1 - share) / share;
        double limit = Math.exp(-clusters);
        double sum = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            double u = random.nextDouble();
            double tail = share / -Math.log(1 - share);
            int size = 1;
            while (u > tail) {
                u -= tail;
                tail *= share * size / (size + 1);
                size++;
            }
            sum += size;
        }
        return sum;
    }
}
