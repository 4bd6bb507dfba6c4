package seizures.stats.query;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The rows of an answer in a format that has nothing but rows. */
interface WrittenRows {
    /** What a reader of the doses must know. */
    List<String> notes();

    /** Row by row. */
    void writeTo(Writer out) throws IOException;
}
