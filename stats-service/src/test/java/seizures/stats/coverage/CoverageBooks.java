package seizures.stats.coverage;

import java.util.List;
import seizures.contract.CoverageEvent;
import seizures.stats.cells.Cells;

/** Coverage of some cells, for tests. */
public final class CoverageBooks {
    private CoverageBooks() {}

    /** All statements are read. */
    public static CoverageBook of(Cells cells, CoverageEvent... statements) {
        var book = new CoverageBook(cells);
        List.of(statements).forEach(book::take);
        book.complete();
        return book;
    }
}
