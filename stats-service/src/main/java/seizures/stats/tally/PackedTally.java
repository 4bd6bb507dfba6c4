package seizures.stats.tally;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import seizures.contract.Tally;

/**
 * A tally in about 25 bytes instead of 150, for the store and its changelog alone: a byte of the layout, the whole
 * numbers in the order of the record, each zigzag and seven bits a byte; a sum of squares is its length and its bytes.
 */
final class PackedTally implements Serde<Tally> {
    private static final byte LAYOUT = 1;
    private static final int MOST_BYTES = 1 + 11 * 10 + 4 * 64;

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
        put(bytes, tally.seizures());
        put(bytes, tally.items());
        put(bytes, tally.micrograms());
        put(bytes, tally.massSquares());
        put(bytes, tally.assayedMicrograms());
        put(bytes, tally.assayedMassSquares());
        put(bytes, tally.pureMicrograms());
        put(bytes, tally.pills());
        put(bytes, tally.pillSquares());
        put(bytes, tally.assayedPills());
        put(bytes, tally.assayedPillSquares());
        put(bytes, tally.pillPureMicrograms());
        put(bytes, tally.microlitres());
        put(bytes, tally.units());
        put(bytes, tally.unconverted());
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static Tally read(byte[] packed) {
        var bytes = ByteBuffer.wrap(packed);
        if (bytes.get() != LAYOUT) {
            throw new SerializationException("a tally of an unknown layout");
        }
        return new Tally(
                number(bytes),
                number(bytes),
                number(bytes),
                squares(bytes),
                number(bytes),
                squares(bytes),
                number(bytes),
                number(bytes),
                squares(bytes),
                number(bytes),
                squares(bytes),
                number(bytes),
                number(bytes),
                number(bytes),
                number(bytes));
    }

    private static void put(ByteBuffer bytes, long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            bytes.put((byte) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static void put(ByteBuffer bytes, BigInteger value) {
        byte[] twosComplement = value.signum() == 0 ? new byte[0] : value.toByteArray();
        bytes.put((byte) twosComplement.length).put(twosComplement);
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

    private static BigInteger squares(ByteBuffer bytes) {
        var twosComplement = new byte[bytes.get()];
        bytes.get(twosComplement);
        return twosComplement.length == 0 ? BigInteger.ZERO : new BigInteger(twosComplement);
    }
}
