package seizures.intake.submit;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.tables.Row;

/**
 * The rows of a table. A row's number is its place in the file; the rows of a workbook's second sheet are counted on from
 * the last of the first.
 */
final class TableRows implements Pieces {
    private final Stream<Row> table;
    private final Iterator<Row> rows;
    private final int mostBytes;
    private String sheet = "";
    private long before;
    private long number;

    /** @param mostBytes of a report */
    TableRows(Stream<Row> table, int mostBytes) {
        this.table = table;
        this.rows = table.iterator();
        this.mostBytes = mostBytes;
    }

    @Override
    public @Nullable Piece next() {
        if (!rows.hasNext()) {
            return null;
        }
        var row = rows.next();
        if (!row.place().sheet().equals(sheet)) {
            sheet = row.place().sheet();
            before = number;
        }
        number = before + row.place().number();
        var bytes = row instanceof Row.Ready ready && ready.json().length <= mostBytes
                ? ByteBuffer.wrap(ready.json())
                : null;
        return new Piece((int) Math.min(number, Integer.MAX_VALUE), bytes, row);
    }

    @Override
    public boolean isArriving() {
        return true;
    }

    @Override
    public void close() {
        table.close();
    }
}
