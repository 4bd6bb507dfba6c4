package seizures.stats.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.Tally;

class PackedTallyTest {
    private final PackedTally packed = new PackedTally();

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_packed_comes_back(long seed) {
        var tally = anyTally(new Random(seed));

        var bytes = packed.serializer().serialize("", tally);

        assertThat(packed.deserializer().deserialize("", bytes)).isEqualTo(tally);
    }

    private static Tally anyTally(Random random) {
        return Tally.ofWords(words(random), words(random));
    }

    private static long[] words(Random random) {
        return LongStream.generate(() -> random.nextInt(3) == 0 ? 0 : number(random))
                .limit(Tally.WIDTH)
                .toArray();
    }

    private static long number(Random random) {
        return random.nextLong() >> random.nextInt(64);
    }
}
