package seizures.stats.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.Cell;
import seizures.contract.SeizureChange;
import seizures.contract.Tally;
import seizures.stats.Histories;
import seizures.stats.Recount;

class MovesTest {
    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_cells_of_any_history_are_the_recounts(long seed) {
        var changes = Histories.anyHistory(new Random(seed)).changes();

        assertThat(fold(changes)).isEqualTo(Recount.cells(changes));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void over_all_days_of_knowledge_the_cells_hold_what_stands(long seed) {
        var history = Histories.anyHistory(new Random(seed));

        assertThat(timeless(Recount.cells(history.standing()))).isEqualTo(timeless(fold(history.changes())));
    }

    @Test
    void a_change_that_is_taken_back_leaves_no_cell() {
        var change = Histories.anyHistory(new Random(3)).changes().getFirst();

        assertThat(fold(List.of(change, Histories.taken(change, 2, change.recordedAt()))))
                .isEmpty();
    }

    private static Map<Cell, Tally> fold(List<SeizureChange> changes) {
        var cells = new HashMap<Cell, Tally>();
        for (var change : changes) {
            Moves.of(change).forEach((cell, move) -> cells.merge(cell, move, Tally::plus));
        }
        cells.values().removeIf(Tally::isZero);
        return cells;
    }

    /** The cells as if all had become known on the same day. */
    private static Map<Cell, Tally> timeless(Map<Cell, Tally> cells) {
        var sums = new HashMap<Cell, Tally>();
        cells.forEach((cell, tally) -> sums.merge(timeless(cell), tally, Tally::plus));
        sums.values().removeIf(Tally::isZero);
        return sums;
    }

    private static Cell timeless(Cell cell) {
        return new Cell(
                cell.port(),
                cell.agency(),
                cell.participants(),
                cell.crossing(),
                cell.mode(),
                cell.origin(),
                cell.departures(),
                cell.transits(),
                cell.detection(),
                cell.goods(),
                cell.occurredOn(),
                LocalDate.EPOCH);
    }
}
