package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {
    private static final Tally KILO = ofMass(1_000_000_000L);

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @Test
    void what_is_taken_out_again_leaves_nothing() {
        var once = KILO.plus(Tally.ofSeizures(1));

        assertThat(once.plus(KILO).minus(KILO)).isEqualTo(once);
        assertThat(once.minus(once).isZero()).isTrue();
    }

    @Test
    void squares_go_beyond_64_bits() {
        var tonne = ofMass(1_000_000_000_000L);

        assertThat(tonne.get(Statistic.MASS_SQUARES)).isEqualTo(BigInteger.TEN.pow(24));
    }

    @Test
    void sums_go_beyond_64_bits() {
        var most = ofMass(Long.MAX_VALUE);

        var sum = most.plus(most);

        assertThat(sum.get(Statistic.MICROGRAMS))
                .isEqualTo(BigInteger.TWO.pow(64).subtract(BigInteger.TWO));
        assertThat(sum.minus(most)).isEqualTo(most);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sums_are_those_of_big_integers_at_every_step(long seed) {
        var random = new Random(seed);
        var sum = Tally.ZERO;
        var expected = BigInteger.ZERO;

        for (int step = 0; step < 200; step++) {
            long number = random.nextLong() >> random.nextInt(64);
            var more = ofMass(number);
            boolean adds = random.nextBoolean();
            sum = adds ? sum.plus(more) : sum.minus(more);
            var value = BigInteger.valueOf(number);
            expected = adds ? expected.add(value) : expected.subtract(value);

            assertThat(sum.get(Statistic.MICROGRAMS)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, 1L << 32, Long.MAX_VALUE})
    void the_ends_of_a_word_are_negated_squared_and_read_back(long number) {
        var tally = ofMass(number);
        var value = BigInteger.valueOf(number);

        assertThat(tally.negated().get(Statistic.MICROGRAMS)).isEqualTo(value.negate());
        assertThat(tally.get(Statistic.MASS_SQUARES)).isEqualTo(value.pow(2));
        var units = ofUnits(number);
        assertThat(Stream.of(units, units.plus(units), units.negated()))
                .allSatisfy(each -> assertThat(readBack(each)).isEqualTo(each));
    }

    @Test
    void zeros_are_not_written_and_read_as_zeros() {
        var bytes = Topic.DOSE_COUNTS.value().serializer().serialize("", KILO);

        assertThat(bytes)
                .asString()
                .isEqualTo("{\"items\":1,\"micrograms\":1000000000,\"massSquares\":1000000000000000000}");
        assertThat(readBack(KILO)).isEqualTo(KILO);
    }

    @Test
    void a_number_that_is_not_known_is_ignored() {
        assertThat(read("{\"items\":1,\"grains\":{\"of\":[1,2]},\"massSquares\":0}"))
                .isEqualTo(read("{\"items\":1}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "1",
                "{\"items\":\"1\"}",
                "{\"items\":1.0}",
                "{\"items\":null}",
                "{\"massSquares\":85070591730234615865843651857942052864}"
            })
    void what_is_no_whole_number_with_room_for_sums_is_refused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(SerializationException.class);
    }

    private static Tally ofMass(long micrograms) {
        return Tally.of(new Contribution(
                new SubstanceCode("fentanyl"), Form.POWDER, Evidence.CONFIRMED, micrograms, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    private static Tally ofUnits(long units) {
        return Tally.of(new Contribution(
                new SubstanceCode("pill-press"), Form.PRESS, Evidence.CONFIRMED, 0, 0, 0, 0, 0, 0, 0, units, 0));
    }

    private static Tally readBack(Tally tally) {
        return Topic.DOSE_COUNTS
                .value()
                .deserializer()
                .deserialize("", Topic.DOSE_COUNTS.value().serializer().serialize("", tally));
    }

    private static Tally read(String json) {
        return Topic.DOSE_COUNTS.value().deserializer().deserialize("", json.getBytes(StandardCharsets.UTF_8));
    }
}
