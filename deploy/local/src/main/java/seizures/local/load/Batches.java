package seizures.local.load;

import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import seizures.tables.Row;

/** Cuts the rows of a file into batches, reading no further than each needs. */
final class Batches {
    private final Iterator<Row> rows;
    private final Consumer<Row> unsendable;
    private Row.@Nullable Ready next;

    /** @param unsendable receives each row that holds no report */
    Batches(Iterator<Row> rows, Consumer<Row> unsendable) {
        this.rows = rows;
        this.unsendable = unsendable;
    }

    /** The next batch; an empty one at the end of the file. */
    Batch next() {
        var batch = new Batch();
        if (next != null) {
            batch.add(next);
            next = null;
        }
        while (rows.hasNext()) {
            var row = rows.next();
            if (!(row instanceof Row.Ready ready)) {
                unsendable.accept(row);
            } else if (batch.hasRoomFor(ready)) {
                batch.add(ready);
            } else {
                next = ready;
                return batch;
            }
        }
        return batch;
    }
}
