package seizures.intake.submit;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A JSON array: a submission per element, cut at the commas between them; whether each is JSON is asked later. */
final class Elements implements Pieces {
    private final Arriving in;
    private int number;
    private boolean ended;

    Elements(Arriving in) {
        this.in = in;
    }

    /** The body is not an array, or something follows it. */
    static final class NoArray extends IOException {}

    @Override
    public @Nullable Piece next() throws IOException {
        if (ended) {
            return null;
        }
        if (number == 0 && solid() != '[') {
            throw new NoArray();
        }
        int b = solid();
        if (b == ']' && number == 0) {
            end();
            return null;
        }
        element(b);
        return new Piece(++number, in.cut());
    }

    /** Keeps bytes up to the comma or bracket that ends this element, which is not inside of it. */
    private void element(int first) throws IOException {
        int depth = 0;
        boolean text = false;
        boolean escaped = false;
        for (int b = first; ; b = in.next()) {
            if (b == Arriving.END) {
                throw new NoArray();
            }
            if (depth == 0 && !text && (b == ',' || b == ']')) {
                if (b == ']') {
                    end();
                }
                return;
            }
            in.keep(b);
            if (text) {
                text = b != '"' || escaped;
                escaped = b == '\\' && !escaped;
            } else if (b == '"') {
                text = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
            }
        }
    }

    private void end() throws IOException {
        ended = true;
        if (solid() != Arriving.END) {
            throw new NoArray();
        }
    }

    private int solid() throws IOException {
        int b = in.next();
        while (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
            b = in.next();
        }
        return b;
    }

    @Override
    public boolean isArriving() throws IOException {
        return in.isArriving();
    }
}
