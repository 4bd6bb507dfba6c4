package seizures.intake.submit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A body as it arrives, byte by byte, never more than its bound; and the piece that is being cut out of it. */
final class Arriving {
    static final int END = -1;

    /** The body is longer than we take. */
    static final class TooLong extends IOException {}

    private final InputStream in;
    private final long most;
    private final int mostOfPiece;
    private final byte[] buffer = new byte[16 * 1024];
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(2048);
    private int at;
    private int filled;
    private long read;
    private boolean tooLarge;

    Arriving(InputStream in, long most, int mostOfPiece) {
        this.in = in;
        this.most = most;
        this.mostOfPiece = mostOfPiece;
    }

    int next() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
            read += filled;
            if (filled == 0) {
                return END;
            }
            if (read > most) {
                throw new TooLong();
            }
        }
        return buffer[at++] & 0xFF;
    }

    boolean isArriving() throws IOException {
        return at < filled || in.available() > 0;
    }

    void keep(int b) {
        if (piece.size() < mostOfPiece) {
            piece.write(b);
        } else {
            tooLarge = true;
        }
    }

    /** What was kept; null where it was too much. Starts the next piece. */
    @Nullable
    ByteBuffer cut() {
        var bytes = tooLarge ? null : ByteBuffer.wrap(piece.toByteArray());
        piece.reset();
        tooLarge = false;
        return bytes;
    }
}
