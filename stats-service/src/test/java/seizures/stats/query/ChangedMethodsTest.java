package seizures.stats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import seizures.contract.Contribution;
import seizures.domain.doses.ChangedMethods;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;

/** A method that a file adds counts after a restart; the alerts of the same goods are held to the same number. */
class ChangedMethodsTest {
    @Test
    void a_count_by_the_changed_file_has_the_doses_that_an_alert_has() {
        var cells = new Cells();
        var change = Histories.reported(
                "US-CBP-1",
                "CBP_AREA:TUCSON",
                ChangedMethods.YEAR + "-05-01",
                1,
                ChangedMethods.goods().toArray(Contribution[]::new));
        cells.take(Recount.cells(List.of(change)).entrySet().stream()
                .map(entry -> new Cells.Update(entry.getKey(), Optional.of(entry.getValue()), Instant.EPOCH))
                .toList());
        cells.complete();
        var parameters = Map.of("method", List.of(ChangedMethods.METHOD));
        var query = new CountQueryParser(parameters, ChangedMethods.file(), LocalDate.of(2025, 1, 1)).parse();

        var total = CountRows.of(query, cells.sum(query)).total();
        assertThat(total.doses().get(ChangedMethods.METHOD).mid()).isEqualTo(BigInteger.valueOf(ChangedMethods.DOSES));
    }
}
