package seizures.stats.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SeizureChange;
import seizures.contract.SubstanceCode;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.DoseMethods;
import seizures.domain.overlap.Overlap;
import seizures.domain.registry.FiscalCalendar;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.query.Bucket;
import seizures.stats.query.CountQuery;
import seizures.stats.query.CountRows;

/** A sum of a field office and reports of its ports in one month are not added in silence. */
class AreaOverlapsTest {
    private static final List<SeizureChange> SUM_AND_PORT = List.of(
            seized("1", "CBP_AREA:LAREDO", "2024-03", 8),
            seized("2", "SCHEDULE_D:2304", "2024-03-05", 1),
            seized("3", "UNLOCODE:USLRD", "2024-03-09", 2));
    private static final List<Dimension> GROUPS = List.of(
            Dimension.PORT,
            Dimension.AREA,
            Dimension.AGENCY,
            Dimension.PARTICIPANT,
            Dimension.CROSSING,
            Dimension.MODE,
            Dimension.SUBSTANCE,
            Dimension.FORM,
            Dimension.EVIDENCE);

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sums_are_those_of_a_recount_record_by_record(long seed) {
        var random = new Random(seed);
        var changes = Histories.inOneArea(Histories.anyHistory(random).changes());
        var choice = any(random, Overlap.values());
        var knownAt = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(12));

        var total = rows(query(choice, Map.of(), List.of(), knownAt), changes).total();

        var recount = OverlapRecount.of(choice, changes, knownAt);
        assertThat(total.seizures()).isEqualTo(recount.seizures());
        assertThat(total.massMicrograms()).isEqualTo(Long.toString(recount.micrograms()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_row_is_the_same_as_the_question_for_its_values(long seed) {
        var random = new Random(seed);
        var changes = Histories.inOneArea(Histories.anyHistory(random).changes());
        var choice = any(random, Overlap.values());
        var group = GROUPS.get(random.nextInt(GROUPS.size()));
        var knownAt = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(12));

        var rows = rows(query(choice, Map.of(), List.of(group), knownAt), changes);

        assertThat(rows.byGroup()).allSatisfy((key, row) -> {
            var value = Set.of(key.values().getOrDefault(group, ""));
            var alone = rows(query(choice, Map.of(group, value), List.of(group), knownAt), changes);
            assertThat(alone.byGroup().values()).containsExactly(row);
            assertThat(alone.total().massMicrograms()).isEqualTo(row.massMicrograms());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "FINER, 3, 8, 'may be the same goods: the reports are counted, and what they leave of the sum'",
        "COARSER, 1, 8, 'may be the same goods: the sum is counted, the reports are not'",
        "BOTH, 3, 11, are both counted and may be the same goods"
    })
    void what_is_counted_is_said_with_both_amounts(Overlap choice, long seizures, long kilograms, String said) {
        var rows = rows(query(choice, Map.of(), List.of(), LocalDate.MAX), SUM_AND_PORT);

        assertThat(rows.total().massMicrograms()).isEqualTo(kilograms + "000000000");
        assertThat(rows.notes().getFirst())
                .isEqualTo(
                        "2024-03 LAREDO (US-CBP, AT_PORT), fentanyl: a sum of the area, 1 seizure of 8 kg, and reports"
                                + " of its ports, 2 seizures of 3 kg, " + said);
        assertThat(rows.total().seizures()).isEqualTo(choice == Overlap.FINER ? 2 : seizures);
    }

    @Test
    void of_the_sum_remains_what_the_reports_leave() {
        var rows = rows(query(Overlap.FINER, Map.of(), List.of(Dimension.PORT), LocalDate.MAX), SUM_AND_PORT);

        assertThat(rows.byGroup().values())
                .extracting(row -> row.group().get("port") + " " + row.massMicrograms())
                .containsExactly("CBP_AREA:LAREDO 5000000000", "UNLOCODE:USLRD 3000000000");
    }

    @Test
    void each_of_several_months_is_counted_once() {
        var changes = List.of(
                seized("1", "CBP_AREA:LAREDO", "2024-03", 8),
                seized("2", "UNLOCODE:USLRD", "2024-03-05", 1),
                seized("3", "CBP_AREA:LAREDO", "2024-04", 8),
                seized("4", "UNLOCODE:USLRD", "2024-04-05", 2));

        var rows = rows(query(Overlap.FINER, Map.of(), List.of(), LocalDate.MAX), changes);

        assertThat(rows.total().massMicrograms()).isEqualTo("16000000000");
        assertThat(rows.notes()).hasSize(2);
    }

    @Test
    void reports_of_more_than_the_sum_take_its_place() {
        var rows = rows(
                query(Overlap.FINER, Map.of(), List.of(Dimension.PORT), LocalDate.MAX),
                List.of(seized("1", "CBP_AREA:LAREDO", "2024-03", 2), seized("2", "UNLOCODE:USLRD", "2024-03-05", 3)));

        assertThat(rows.byGroup().values())
                .extracting(row -> row.group().get("port") + " " + row.massMicrograms())
                .containsExactly("UNLOCODE:USLRD 3000000000");
    }

    @Test
    void what_the_choice_does_not_touch_needs_no_note() {
        assertThat(notes(Map.of(Dimension.PORT, Set.of("UNLOCODE:USLRD")), SUM_AND_PORT))
                .isEmpty();
        assertThat(notes(Map.of(Dimension.PORT, Set.of("CBP_AREA:LAREDO")), SUM_AND_PORT))
                .hasSize(1);
        assertThat(notes(Map.of(Dimension.AREA, Set.of("TUCSON")), SUM_AND_PORT))
                .isEmpty();
        assertThat(notes(Map.of(Dimension.SUBSTANCE, Set.of("cocaine")), SUM_AND_PORT))
                .isEmpty();
    }

    @Test
    void another_month_another_agency_another_substance_and_single_reports_of_the_area_do_not_overlap() {
        var changes = List.of(
                seized("1", "CBP_AREA:LAREDO", "2024-02", 8),
                seized("2", "CBP_AREA:LAREDO", "2024-03-05", 1),
                Histories.by("MX-ANAM", seized("3", "UNLOCODE:USLRD", "2024-02-09", 2)),
                seized("4", "UNLOCODE:USLRD", "2024-03-09", 2),
                Histories.known("US-CBP-24-5", "UNLOCODE:USLRD", "2024-02-11", "2024-10-02", kilograms("cocaine", 3)));

        var rows = rows(query(Overlap.FINER, Map.of(), List.of(), LocalDate.MAX), changes);

        assertThat(rows.total().massMicrograms()).isEqualTo("16000000000");
        assertThat(rows.notes()).noneMatch(note -> note.contains("a sum of the area"));
    }

    @Test
    void many_months_are_noted_in_one_line() {
        var months = new ArrayList<SeizureChange>();
        for (var month : List.of("01", "02", "03", "04", "05", "06", "07")) {
            months.add(seized("A" + month, "CBP_AREA:LAREDO", "2024-" + month, 8));
            months.add(seized("P" + month, "UNLOCODE:USLRD", "2024-" + month + "-03", 1));
        }

        assertThat(notes(Map.of(), months))
                .hasSize(6)
                .last()
                .isEqualTo("2 more months have a sum of an area and reports of its ports");
    }

    private static List<String> notes(Map<Dimension, Set<String>> filters, List<SeizureChange> changes) {
        return rows(query(Overlap.FINER, filters, List.of(), LocalDate.MAX), changes).notes().stream()
                .filter(note -> note.contains("sum of"))
                .toList();
    }

    private static CountRows rows(CountQuery query, List<SeizureChange> changes) {
        var cells = new Cells();
        cells.take(Recount.cells(changes).entrySet().stream()
                .map(entry -> new Cells.Update(entry.getKey(), Optional.of(entry.getValue()), Instant.EPOCH))
                .toList());
        return CountRows.of(query, cells.sum(query));
    }

    private static CountQuery query(
            Overlap choice, Map<Dimension, Set<String>> filters, List<Dimension> groups, LocalDate knownAt) {
        return new CountQuery(
                filters,
                Optional.empty(),
                Optional.empty(),
                Bucket.ALL,
                groups,
                List.of(DoseMethods.builtIn().standard()),
                knownAt.equals(LocalDate.MAX) ? LocalDate.of(2030, 1, 1) : knownAt,
                FiscalCalendar.find("US").orElseThrow(),
                choice);
    }

    private static SeizureChange seized(String id, String port, String occurredOn, long kilograms) {
        return Histories.known("US-CBP-24-" + id, port, occurredOn, "2024-10-02", kilograms("fentanyl", kilograms));
    }

    private static Contribution kilograms(String substance, long kilograms) {
        return new Contribution(
                new SubstanceCode(substance),
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
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
