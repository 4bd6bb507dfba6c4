package seizures.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencePeriodsTest {
    /** Of week 300, looked at from week 261 on. */
    @ParameterizedTest
    @CsvSource({
        "EARS_C1, 293, 299, 7",
        "EARS_C2, 291, 297, 7",
        "EARS_C3, 289, 297, 9",
        "MEAN_PLUS_SD, 272, 299, 28",
        "MODIFIED_Z, 272, 299, 28",
        "ESSENCE_REGRESSION, 270, 297, 28",
        "FARRINGTON, 37, 251, 35",
        "FARRINGTON_FLEXIBLE, 37, 273, 237",
        "CDC_STROUP, 33, 252, 60",
        "BAYES_1, 294, 299, 6",
        "BAYES_2, 242, 299, 19",
        "BAYES_3, 192, 252, 18",
        "CUSUM, 1, 260, 260",
        "GLR_NB, 1, 260, 260",
        "EWMA_NB, 1, 299, 299",
        "SEASONAL_NB, 1, 299, 299"
    })
    void each_detector_rests_on_what_its_parameters_say(String name, int first, int last, int count) {
        var detector = Detectors.named(name).orElseThrow();
        var settings = Settings.usual(detector.description());

        assertThat(ReferencePeriods.of(detector, settings, 52, 261, 300))
                .isEqualTo(new ReferencePeriods(first, last, count));
    }

    @ParameterizedTest
    @CsvSource({"EARS_C1", "SEASONAL_NB", "CDC_STROUP", "FARRINGTON_FLEXIBLE"})
    void nothing_is_before_the_first_period(String name) {
        var detector = Detectors.named(name).orElseThrow();

        assertThat(ReferencePeriods.of(detector, Settings.usual(detector.description()), 12, 1, 3)
                        .first())
                .isPositive();
    }
}
