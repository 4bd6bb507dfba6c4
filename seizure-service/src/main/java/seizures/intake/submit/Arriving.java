package seizures.intake.submit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A body as it arrives, byte by byte, never more than its bound; and the piece that is being cut out of it. */
final class Arriving {
    static final int END = -1;

    /** What the client must send while it is waited for as long as the patience lasts; about three reports. */
    static final int PROGRESS = 1024;

    /** The body is longer than we take. */
    static final class TooLong extends IOException {}

    /** The body comes more slowly than anybody's who has something to send. */
    static final class TooSlow extends IOException {}

    private final InputStream in;
    private final long most;
    private final int mostOfPiece;
    private final long patienceNanos;
    private final byte[] buffer = new byte[16 * 1024];
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream(2048);
    private int at;
    private int filled;
    private long read;
    private boolean tooLarge;
    private long waitedNanos;
    private int progress;

    /** @param patience how long, in all, the client is waited for until it has sent the next {@link #PROGRESS} bytes */
    Arriving(InputStream in, long most, int mostOfPiece, Duration patience) {
        this.in = in;
        this.most = most;
        this.mostOfPiece = mostOfPiece;
        this.patienceNanos = patience.toNanos();
    }

    int next() throws IOException {
        if (at == filled) {
            fill();
            if (filled == 0) {
                return END;
            }
        }
        return buffer[at++] & 0xFF;
    }

    private void fill() throws IOException {
        long begun = System.nanoTime();
        filled = Math.max(0, in.read(buffer));
        at = 0;
        read += filled;
        waitedNanos += System.nanoTime() - begun;
        progress += filled;
        if (read > most) {
            throw new TooLong();
        }
        if (progress >= PROGRESS) {
            progress = 0;
            waitedNanos = 0;
        } else if (filled > 0 && waitedNanos > patienceNanos) {
            throw new TooSlow();
        }
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
