package seizures.intake.submit;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** NDJSON: a submission per line. Blank lines are counted and skipped; a carriage return before the line feed is none. */
final class Lines implements Pieces {
    private final Arriving in;
    private int number;

    Lines(Arriving in) {
        this.in = in;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        while (true) {
            boolean blank = true;
            int b = in.next();
            if (b == Arriving.END) {
                return null;
            }
            number++;
            while (b != '\n' && b != Arriving.END) {
                blank &= b == ' ' || b == '\t' || b == '\r';
                in.keep(b);
                b = in.next();
            }
            var bytes = in.cut();
            if (!blank) {
                return new Piece(number, bytes);
            }
        }
    }

    @Override
    public boolean isArriving() throws IOException {
        return in.isArriving();
    }
}
