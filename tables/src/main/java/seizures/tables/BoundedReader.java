package seizures.tables;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Fails where a row does not end within so many characters, rather than keep all of them. */
final class BoundedReader extends FilterReader {
    private final int most;
    private int read;

    BoundedReader(Reader in, int most) {
        super(in);
        this.most = most;
    }

    void startRow() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(char[] text, int from, int length) throws IOException {
        int done = super.read(text, from, Math.min(length, most));
        return counted(done, done);
    }

    private int counted(int result, int characters) throws IOException {
        if (result >= 0) {
            read += characters;
        }
        if (read > most) {
            throw new IOException("a row has more than " + most + " characters");
        }
        return result;
    }
}
