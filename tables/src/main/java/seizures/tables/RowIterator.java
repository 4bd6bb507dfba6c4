package seizures.tables;

import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of tables, one after the other and each when it is asked for; a stream made with {@code flatMap} would hold a
 * whole table. Where a file cannot be parsed any further, that is the last row of its table.
 */
final class RowIterator implements Iterator<Row> {
    private final Iterator<Stream<TableLine>> tables;
    private final Function<TableLine, Row> read;
    private @Nullable Iterator<TableLine> lines;
    private @Nullable Row next;
    private Row.Place last = new Row.Place("", 0);

    RowIterator(Iterator<Stream<TableLine>> tables, Function<TableLine, Row> read) {
        this.tables = tables;
        this.read = read;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (lines != null || tables.hasNext())) {
            lines = lines == null ? tables.next().iterator() : lines;
            next = read();
        }
        return next != null;
    }

    /** The next of this table; null at its end. */
    private @Nullable Row read() {
        try {
            if (lines != null && lines.hasNext()) {
                var line = lines.next();
                last = new Row.Place(line.sheet(), line.number());
                return read.apply(line);
            }
            lines = null;
            return null;
        } catch (UncheckedIOException e) {
            lines = null;
            var why = e.getCause() instanceof DamagedFileException damaged
                    ? String.valueOf(damaged.getMessage())
                    : "a quoted cell must end with a quote before the next separator";
            return Row.Unreadable.ofRow(
                    new Row.Place(last.sheet(), last.number() + 1), why + "; what follows is not read");
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = Objects.requireNonNull(next);
        next = null;
        return row;
    }
}
