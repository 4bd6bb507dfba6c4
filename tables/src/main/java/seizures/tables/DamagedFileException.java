package seizures.tables;

import java.io.IOException;

/** A file cannot be read, or not any further. The message completes a sentence that starts with the file. */
public final class DamagedFileException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedFileException(String message) {
        super(message);
    }
}
