package seizures.stats.changes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whole numbers and short texts one after the other, about a byte for a small number: zigzag, seven bits a byte. */
final class Packed {
    private byte[] bytes = new byte[64];
    private int size;

    int size() {
        return size;
    }

    void put(long value) {
        room(10);
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void put(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + (bytes.length >> 1)));
        }
    }

    Reader reader() {
        return new Reader();
    }

    /** Reads in the order of writing. */
    final class Reader {
        private int at;

        boolean hasMore() {
            return at < size;
        }

        long number() {
            long zigzag = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                zigzag |= (next & 0x7FL) << shift;
                if (next >= 0) {
                    return (zigzag >>> 1) ^ -(zigzag & 1);
                }
            }
        }

        int small() {
            return Math.toIntExact(number());
        }

        String text() {
            int length = small();
            var text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }
    }
}
