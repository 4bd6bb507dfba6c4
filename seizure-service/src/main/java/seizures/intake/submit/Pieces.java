package seizures.intake.submit;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The submissions of a bulk, one after the other, as the bytes arrive. */
interface Pieces {
    /**
     * One submission's bytes.
     *
     * @param number the line, or the place in the array, from 1
     * @param bytes null where there are more of them than we take
     */
    record Piece(int number, @Nullable ByteBuffer bytes) {}

    /** The next; null at the end. */
    @Nullable
    Piece next() throws IOException;

    /** Whether the next can be had without waiting for the client. */
    boolean isArriving() throws IOException;
}
