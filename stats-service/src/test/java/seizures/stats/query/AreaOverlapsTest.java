package seizures.stats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SeizureChange;
import seizures.contract.SubstanceCode;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.DoseMethods;
import seizures.domain.registry.FiscalCalendar;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;

/** A sum of a field office and reports of its ports in one month are not added in silence. */
class AreaOverlapsTest {
    private static final List<SeizureChange> SUM_AND_PORT = List.of(
            seized("1", "CBP_AREA:LAREDO", "2024-03", 8),
            seized("2", "SCHEDULE_D:2304", "2024-03-05", 1),
            seized("3", "UNLOCODE:USLRD", "2024-03-09", 2));

    @Test
    void a_sum_of_an_area_and_reports_of_its_ports_in_the_month_are_noted_with_both_amounts() {
        assertThat(notes(Map.of(), SUM_AND_PORT))
                .containsExactly(
                        "2024-03 LAREDO (US-CBP, AT_PORT): a sum of the area, 1 seizure of 8 kg, and reports of its ports,"
                                + " 2 seizures of 3 kg, are both counted and may be the same goods");
    }

    @Test
    void what_one_of_them_has_is_counted_once_and_needs_no_note() {
        assertThat(notes(Map.of(Dimension.PORT, Set.of("UNLOCODE:USLRD")), SUM_AND_PORT))
                .isEmpty();
        assertThat(notes(Map.of(Dimension.PORT, Set.of("CBP_AREA:LAREDO")), SUM_AND_PORT))
                .isEmpty();
        assertThat(notes(Map.of(Dimension.AREA, Set.of("TUCSON")), SUM_AND_PORT))
                .isEmpty();
    }

    @Test
    void another_month_another_agency_and_single_reports_of_the_area_do_not_overlap() {
        assertThat(notes(
                        Map.of(),
                        List.of(
                                seized("1", "CBP_AREA:LAREDO", "2024-02", 8),
                                seized("2", "CBP_AREA:LAREDO", "2024-03-05", 1),
                                Histories.by("MX-ANAM", seized("3", "UNLOCODE:USLRD", "2024-02-09", 2)),
                                seized("4", "UNLOCODE:USLRD", "2024-03-09", 2))))
                .isEmpty();
    }

    @Test
    void many_months_are_noted_in_one_line() {
        var months = List.of("01", "02", "03", "04", "05", "06", "07").stream()
                .flatMap(month -> List.of(
                        seized("A" + month, "CBP_AREA:LAREDO", "2024-" + month, 8),
                        seized("P" + month, "UNLOCODE:USLRD", "2024-" + month + "-03", 1))
                        .stream())
                .toList();

        assertThat(notes(Map.of(), months))
                .hasSize(6)
                .last()
                .isEqualTo("2 more months have a sum of an area and reports of its ports");
    }

    private static List<String> notes(Map<Dimension, Set<String>> filters, List<SeizureChange> changes) {
        var cells = new Cells();
        cells.take(Recount.cells(changes).entrySet().stream()
                .map(entry -> new Cells.Update(entry.getKey(), Optional.of(entry.getValue()), Instant.EPOCH))
                .toList());
        var query = new CountQuery(
                filters,
                Optional.empty(),
                Optional.empty(),
                Bucket.ALL,
                List.of(),
                List.of(DoseMethods.builtIn().standard()),
                LocalDate.of(2030, 1, 1),
                FiscalCalendar.find("US").orElseThrow());
        return AreaOverlaps.notes(query, cells);
    }

    private static SeizureChange seized(String id, String port, String occurredOn, long kilograms) {
        var goods = new Contribution(
                new SubstanceCode("fentanyl"),
                Form.POWDER,
                Evidence.CONFIRMED,
                kilograms * 1_000_000_000,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0);
        return Histories.known("US-CBP-24-" + id, port, occurredOn, "2024-10-02", goods);
    }
}
