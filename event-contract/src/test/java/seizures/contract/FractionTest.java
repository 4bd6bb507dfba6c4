package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1000000, 1", "1.000000, 1000000, 1", "0.725, 725000, 0.725", "0.000001, 1, 0.000001"})
    void is_parts_per_million_and_written_shortest(String text, int partsPerMillion, String written) {
        assertThat(Fraction.parse(text))
                .isEqualTo(new Fraction(partsPerMillion))
                .hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1.1", "1.000001", "2", "-0.1", "+0.1", ".5", "0.", "50%", "0.0000001", "1e-3", "0,5", " 0.5"
            })
    void anything_but_a_fraction_from_0_to_1_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Fraction.parse(text));
    }

    @Test
    void lies_between_nothing_and_all() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fraction(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fraction(1_000_001));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 1, 0",
        "0.5, 3, 2",
        "0.5, 5, 2",
        "0.5, -3, -2",
        "0.333333, 1000000, 333333",
        "0.333333, 10, 3",
        "1, 9223372036854775807, 9223372036854775807",
        "0.999999, 9223372036854775807, 9223362813482738952",
        "0, 9223372036854775807, 0",
    })
    void of_an_amount_is_rounded_half_to_even_without_overflow(String share, long amount, long part) {
        assertThat(Fraction.parse(share).of(amount)).isEqualTo(part);
    }
}
