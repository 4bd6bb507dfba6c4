package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "1, kg, 1000000000",
        "1, g, 1000000",
        "1, mg, 1000",
        "1, ug, 1",
        "1, [lb_av], 453592370",
        "16, [oz_av], 453592370",
        "0, kg, 0",
        "0.000, [lb_av], 0",
        "00012.50, g, 12500000",
        "0.11900000000000001, g, 119000",
        "17271.20, [lb_av], 7834084540744",
        "6200, [lb_av], 2812272694000",
        "1000000, kg, 1000000000000000",
    })
    void a_mass_is_whole_micrograms(String value, String unit, long micrograms) {
        assertThat(Quantity.of(value, unit)).isEqualTo(new Quantity(value, unit, micrograms, null, null));
    }

    @ParameterizedTest
    @CsvSource({"1, L, 1000000", "1, mL, 1000", "0.0005, mL, 0", "0.0015, mL, 2", "1000000000, L, 1000000000000000"})
    void a_volume_is_whole_microlitres(String value, String unit, long microlitres) {
        assertThat(Quantity.of(value, unit)).isEqualTo(new Quantity(value, unit, null, microlitres, null));
    }

    @ParameterizedTest
    @CsvSource({"12000, {tablet}", "3, {capsule}", "0, {blotter}", "7, {unit}", "12.000, {tablet}"})
    void pieces_are_counted(String value, String unit) {
        assertThat(Quantity.of(value, unit))
                .isEqualTo(new Quantity(value, unit, null, null, new BigDecimal(value).longValueExact()));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, ug, 0",
        "1.5, ug, 2",
        "2.5, ug, 2",
        "2.500000000000000000000001, ug, 3",
        "0.499999999999999999999999, ug, 0",
        "1, [oz_av], 28349523",
        "4, [oz_av], 113398092",
        "12, [oz_av], 340194278",
        "20, [oz_av], 566990462",
        "0.05, [lb_av], 22679618",
        "0.15, [lb_av], 68038856",
    })
    void what_lies_halfway_goes_to_the_even_microgram(String value, String unit, long micrograms) {
        assertThat(Quantity.of(value, unit).micrograms()).isEqualTo(micrograms);
    }

    @ParameterizedTest
    @MethodSource("seizures.contract.ApprovedJsonContractTest#seeds")
    void pounds_agree_with_whole_number_arithmetic(long seed) {
        var random = new Random(seed);
        long hundredths = random.nextLong(100_000_000L);
        var value = BigDecimal.valueOf(hundredths, 2);

        var product = BigInteger.valueOf(hundredths).multiply(BigInteger.valueOf(453_592_370));
        long expected =
                new BigDecimal(product, 2).setScale(0, RoundingMode.HALF_EVEN).longValueExact();

        assertThat(Quantity.of(value.toPlainString(), "[lb_av]").micrograms()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1 ",
                " 1",
                "-1",
                "+1",
                "1e3",
                "1E3",
                "1,5",
                "1.",
                ".5",
                "1.2.3",
                "0x10",
                "NaN",
                "Infinity",
                "١٢",
                "1_000",
                "1\n",
                "1234567890123456789",
                "1.0000000000000000000000001",
                "½"
            })
    void no_decimal_number_is_refused_in_words(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(value, "kg"))
                .withMessageStartingWith("must be a decimal number");
    }

    @Test
    void a_number_of_a_million_digits_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of("9".repeat(1_000_000), "kg"));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of("0." + "9".repeat(1_000_000), "kg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lb", "KG", "oz", "l", "ml", "{pill}", "tablet", "µg", "t", "", " kg"})
    void another_unit_is_refused_with_the_units_we_take(String unit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of("1", unit))
                .withMessageContaining("kg g mg ug [lb_av] [oz_av] L mL {tablet} {capsule} {blotter} {unit}");
    }

    @ParameterizedTest
    @CsvSource({
        "1000000.000000001, kg",
        "999999999999999999, kg",
        "2204622.7, [lb_av]",
        "1000000000.1, L",
        "1000000000000001, {tablet}",
    })
    void more_than_a_thousand_tonnes_is_refused(String value, String unit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of(value, unit))
                .withMessageStartingWith("is more than we take");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{tablet}", "{capsule}", "{blotter}", "{unit}"})
    void half_a_piece_is_refused(String unit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of("0.5", unit))
                .withMessage("must be a whole number of pieces");
    }

    @Test
    void exactly_one_of_mass_volume_and_pieces_is_there() {
        assertThatThrownBy(() -> new Quantity("1", "g", null, null, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quantity("1", "g", 1L, 1L, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quantity("1", "g", -1L, null, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
