package seizures.intake.submit;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import seizures.tables.Row;

/** The submissions of a bulk, one after the other, as the bytes arrive. */
interface Pieces extends AutoCloseable {
    /**
     * One submission's bytes.
     *
     * @param number the line, or the place in the array, from 1
     * @param bytes null where they exceed the limit, or where the row of a table is not a report
     * @param row of a table; null of anything else
     */
    record Piece(
            int number,
            @Nullable ByteBuffer bytes,
            @Nullable Row row) {
        Piece(int number, @Nullable ByteBuffer bytes) {
            this(number, bytes, null);
        }
    }

    /** The next; null at the end. */
    @Nullable
    Piece next() throws IOException;

    /** Whether the next can be had without waiting for the client. */
    boolean isArriving() throws IOException;

    @Override
    default void close() {}
}
