package seizures.stats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import seizures.contract.SeizureChange;
import seizures.domain.doses.DoseMethods;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;

class RowChangesTest {
    private static final SeizureChange MARCH = Histories.monthly("2024-03", 1);
    private static final SeizureChange APRIL = Histories.monthly("2024-04", 1);

    @Test
    void only_rows_that_changed_are_told() {
        var changes = between(List.of(MARCH), List.of(MARCH, APRIL)).orElseThrow();

        assertThat(changes.rows()).extracting(CountRow::bucket).containsExactly("2024-04");
        assertThat(changes.gone()).isEmpty();
        assertThat(changes.total().seizures()).isEqualTo(2);
    }

    @Test
    void a_row_that_nothing_is_left_in_is_told_of_as_gone() {
        var retracted = Histories.taken(MARCH, 2, Instant.parse("2024-05-01T00:00:00Z"));

        var changes = between(List.of(MARCH), List.of(MARCH, retracted)).orElseThrow();

        assertThat(changes.rows()).isEmpty();
        assertThat(changes.gone()).extracting(RowChanges.Gone::bucket).containsExactly("2024-03");
    }

    @Test
    void where_nothing_changed_nothing_is_told() {
        assertThat(between(List.of(MARCH), List.of(MARCH))).isEmpty();
    }

    private static Optional<RowChanges> between(List<SeizureChange> before, List<SeizureChange> now) {
        return RowChanges.between(rows(before).byGroup(), rows(now), Optional.empty());
    }

    private static CountRows rows(List<SeizureChange> changes) {
        var query = new CountQueryParser(
                        Map.of("bucket", List.of("month")), DoseMethods.builtIn(), LocalDate.of(2024, 10, 15))
                .parse();
        var cells = new Cells();
        cells.take(Recount.cells(changes).entrySet().stream()
                .map(entry -> new Cells.Update(entry.getKey(), Optional.of(entry.getValue()), Instant.EPOCH))
                .toList());
        return CountRows.of(query, cells.sum(query));
    }
}
