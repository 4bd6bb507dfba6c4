package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Tally KILO = Tally.of(new Contribution(
            new SubstanceCode("fentanyl"), Form.POWDER, Evidence.CONFIRMED, 1_000_000_000L, 0, 0, 0, 0, 0, 0, 0, 0));

    @Test
    void what_is_taken_out_again_leaves_nothing() {
        var once = KILO.plus(Tally.ofSeizures(1));

        assertThat(once.plus(KILO).minus(KILO)).isEqualTo(once);
        assertThat(once.minus(once).isZero()).isTrue();
    }

    @Test
    void squares_go_beyond_64_bits() {
        var tonne = Tally.of(new Contribution(
                new SubstanceCode("fentanyl"),
                Form.POWDER,
                Evidence.CONFIRMED,
                1_000_000_000_000L,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0));

        assertThat(tonne.massSquares()).isEqualTo(BigInteger.TEN.pow(24));
    }

    @Test
    void an_overflow_is_refused() {
        var full = Tally.ofSeizures(Long.MAX_VALUE);

        assertThatThrownBy(() -> full.plus(Tally.ofSeizures(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void zeros_are_not_written_and_read_as_zeros() {
        var bytes = Topic.DOSE_COUNTS.value().serializer().serialize("", KILO);

        assertThat(bytes)
                .asString()
                .isEqualTo("{\"items\":1,\"micrograms\":1000000000,\"massSquares\":1000000000000000000}");
        assertThat(Topic.DOSE_COUNTS.value().deserializer().deserialize("", bytes))
                .isEqualTo(KILO);
    }
}
