package seizures.stats.tally;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import seizures.contract.Statistic;
import seizures.contract.Tally;

/**
 * A tally in about 25 bytes instead of 150, for the store and its changelog alone: a byte of the layout; a bit for each
 * word that is not 0, the lower and the upper one of each {@link Statistic} in order; and these words. Bits and words
 * are zigzag, seven bits a byte.
 */
final class PackedTally implements Serde<Tally> {
    private static final byte LAYOUT = 2;
    private static final int MOST_BYTES = 1 + 10 + 2 * 10 * Tally.WIDTH;
    private static final Statistic[] STATISTICS = Statistic.values();

    @Override
    public Serializer<Tally> serializer() {
        return (topic, tally) -> tally == null ? null : write(tally);
    }

    @Override
    public Deserializer<Tally> deserializer() {
        return (topic, bytes) -> bytes == null ? null : read(bytes);
    }

    private static byte[] write(Tally tally) {
        var bytes = ByteBuffer.allocate(MOST_BYTES).put(LAYOUT);
        put(bytes, present(tally));
        for (var statistic : STATISTICS) {
            if (tally.lower(statistic) != 0) {
                put(bytes, tally.lower(statistic));
            }
            if (tally.upper(statistic) != 0) {
                put(bytes, tally.upper(statistic));
            }
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static long present(Tally tally) {
        long present = 0;
        for (var statistic : STATISTICS) {
            int bit = 2 * statistic.column();
            present |= tally.lower(statistic) == 0 ? 0 : 1L << bit;
            present |= tally.upper(statistic) == 0 ? 0 : 2L << bit;
        }
        return present;
    }

    private static Tally read(byte[] packed) {
        var bytes = ByteBuffer.wrap(packed);
        if (bytes.get() != LAYOUT) {
            throw new SerializationException("a tally of an unknown layout");
        }
        long present = number(bytes);
        var lower = new long[Tally.WIDTH];
        var upper = new long[Tally.WIDTH];
        for (int at = 0; at < Tally.WIDTH; at++, present >>>= 2) {
            lower[at] = (present & 1) == 0 ? 0 : number(bytes);
            upper[at] = (present & 2) == 0 ? 0 : number(bytes);
        }
        return Tally.ofWords(lower, upper);
    }

    private static void put(ByteBuffer bytes, long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            bytes.put((byte) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long number(ByteBuffer bytes) {
        long zigzag = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes.get();
            zigzag |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return (zigzag >>> 1) ^ -(zigzag & 1);
            }
        }
    }
}
