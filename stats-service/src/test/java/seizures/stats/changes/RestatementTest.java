package seizures.stats.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.commons.request.Fault;
import seizures.commons.request.ProblemException;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SeizureChange;
import seizures.contract.SubstanceCode;
import seizures.domain.doses.DoseMethods;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;
import seizures.stats.query.AnswerTooLong;

class RestatementTest {
    private static final DoseMethods METHODS = DoseMethods.builtIn();
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 15);
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final Contribution KILO = contribution("fentanyl", 1_000_000_000L);

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_causes_of_each_row_add_up_to_its_difference(long seed) {
        var random = new Random(seed);
        var history = Histories.anyHistory(random).changes();
        var changes = random.nextBoolean() ? history : Histories.inOneArea(history);
        var query = anyQuery(random);

        var restatement = restatement(changes, query);

        assertThat(restatement.rows()).allSatisfy(row -> {
            assertThat(row.causes()).hasSize(row.causeCount());
            assertThat(row.causes().stream()
                            .mapToLong(cause -> cause.change().seizures())
                            .sum())
                    .isEqualTo(row.change().seizures());
            assertThat(row.causes().stream()
                            .mapToLong(cause -> Long.parseLong(cause.change().massMicrograms()))
                            .sum())
                    .isEqualTo(Long.parseLong(row.change().massMicrograms()));
            assertThat(row.causes().stream()
                            .mapToLong(cause -> Long.parseLong(cause.change().pureMassMicrograms()))
                            .sum())
                    .isEqualTo(Long.parseLong(row.change().pureMassMicrograms()));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_total_is_what_a_recount_of_the_changes_between_the_days_gives(long seed) {
        var random = new Random(seed);
        var changes = Histories.anyHistory(random).changes();
        var query = anyQuery(random);

        var total = restatement(changes, query).total();

        var between = changes.stream()
                .filter(change -> change.recordedOn().isAfter(query.from())
                        && !change.recordedOn().isAfter(query.to()))
                .toList();
        assertThat(total.change().seizures()).isEqualTo(Recount.seizures(between, (change, item) -> true));
        assertThat(total.change().massMicrograms())
                .isEqualTo(Long.toString(Recount.micrograms(between, (change, item) -> true)));
    }

    @Test
    void a_correction_is_listed_with_its_seizure_its_version_and_both_counts() {
        var first = Histories.reported("US-CBP-1", "CBP_AREA:TUCSON", "2023-12-15", 1, KILO);
        var correction = Instant.parse("2024-02-10T09:00:00Z");
        var half = corrected(first, correction, contribution("fentanyl", 500_000_000L));

        var restatement = restatement(
                List.of(first, Histories.taken(first, 2, correction), half), query("2024-02-09", "2024-02-10"));

        var row = restatement.rows().getFirst();
        assertThat(row.before()).isNotNull();
        assertThat(row.before().massMicrograms()).isEqualTo("1000000000");
        assertThat(row.after()).isNotNull();
        assertThat(row.after().massMicrograms()).isEqualTo("500000000");
        assertThat(row.change().massMicrograms()).isEqualTo("-500000000");
        assertThat(row.change().seizures()).isZero();
        assertThat(row.causes())
                .extracting(Restatement.Because::seizureId, Restatement.Because::version)
                .containsExactly(tuple("US-CBP-1", 2));
        assertThat(row.causes().getFirst().firstReport()).isFalse();
    }

    @Test
    void less_of_a_sum_is_counted_because_of_it_where_a_report_may_be_the_same_goods() {
        var sum = Histories.known("US-CBP-1", "CBP_AREA:LAREDO", "2023-12", "2024-01-05", KILO, KILO, KILO);
        var report = Histories.known("US-CBP-2", "UNLOCODE:USLRD", "2023-12-15", "2024-02-10", KILO);

        var row = restatement(List.of(sum, report), query("2024-02-09", "2024-02-10"))
                .rows()
                .getFirst();

        assertThat(row.change().massMicrograms()).isEqualTo("0");
        assertThat(row.causes())
                .extracting(
                        Restatement.Because::seizureId,
                        Restatement.Because::cause,
                        because -> because.change().massMicrograms())
                .containsExactly(tuple("US-CBP-1", "OVERLAP", "-1000000000"), tuple("US-CBP-2", null, "1000000000"));
    }

    @Test
    void nothing_is_restated_where_nothing_became_known() {
        var first = Histories.reported("US-CBP-1", "CBP_AREA:TUCSON", "2023-12-15", 1, KILO);

        assertThat(restatement(List.of(first), query("2024-01-01", "2024-10-15"))
                        .rows())
                .isEmpty();
        assertThat(restatement(List.of(first), query("2023-12-31", "2024-10-15"))
                        .rows())
                .hasSize(1);
    }

    @Test
    void pages_of_causes_are_all_causes_in_order() {
        var changes = Stream.iterate(10, i -> i + 1)
                .limit(25)
                .map(i -> Histories.reported("US-CBP-" + i, "CBP_AREA:TUCSON", "2023-12-15", 1, KILO))
                .toList();

        var ids = new ArrayList<String>();
        Integer offset = 0;
        while (offset != null) {
            var texts =
                    Map.of("from", List.of("2023-12-31"), "limit", List.of("10"), "offset", List.of(offset.toString()));
            var query = parse(texts);
            var page = CausePage.of(query, Causes.of(query, index(changes)));
            page.causes().forEach(cause -> ids.add(cause.seizureId()));
            assertThat(page.count()).isEqualTo(25);
            offset = page.next();
        }

        assertThat(ids).isSorted().hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void too_many_causes_are_refused() {
        var many = Stream.iterate(0, i -> i + 1)
                .limit(Causes.MOST + 1)
                .map(i -> Histories.reported("US-CBP-" + i, "CBP_AREA:TUCSON", "2023-12-15", 1, KILO))
                .toList();
        var index = index(many);

        assertThatThrownBy(() -> Causes.of(query("2023-12-31", "2024-10-15"), index))
                .isInstanceOf(AnswerTooLong.class);
    }

    @Test
    void the_first_day_of_knowledge_must_be_there_and_before_the_second() {
        assertThat(faults(Map.of())).containsExactly("from");
        assertThat(faults(Map.of("from", List.of("2024-05-02"), "to", List.of("2024-05-01"))))
                .containsExactly("to");
        assertThat(faults(
                        Map.of("from", List.of("2024-05-02"), "knownAt", List.of("2024-05-01"), "limit", List.of("x"))))
                .containsExactlyInAnyOrder("knownAt", "limit");
    }

    private static List<String> faults(Map<String, List<String>> texts) {
        try {
            throw new AssertionError(parse(texts));
        } catch (ProblemException refused) {
            return refused.problem().errors().stream().map(Fault::where).toList();
        }
    }

    private static Restatement restatement(List<SeizureChange> changes, RestatementQuery query) {
        var cells = new Cells();
        cells.take(Recount.cells(changes).entrySet().stream()
                .map(entry -> new Cells.Update(entry.getKey(), Optional.of(entry.getValue()), Instant.EPOCH))
                .toList());
        return Restatement.of(
                query,
                cells.sums(List.of(query.before(), query.after())),
                Causes.of(query, index(changes)),
                List.of(),
                Optional.empty());
    }

    private static Changes index(List<SeizureChange> changes) {
        var index = new Changes();
        index.take(changes);
        return index;
    }

    private static RestatementQuery anyQuery(Random random) {
        var texts = new HashMap<String, List<String>>();
        var from = START.plusDays(random.nextInt(15) - 2);
        texts.put("from", List.of(from.toString()));
        texts.put("overlap", List.of(List.of("finer", "coarser", "both").get(random.nextInt(3))));
        texts.put("to", List.of(from.plusDays(random.nextInt(15)).toString()));
        texts.put("bucket", List.of(List.of("day", "month", "all").get(random.nextInt(3))));
        var groups = new TreeSet<String>();
        for (var group : List.of("port", "agency", "substance", "form", "evidence")) {
            if (random.nextInt(3) == 0) {
                groups.add(group);
            }
        }
        if (!groups.isEmpty()) {
            texts.put("group", List.copyOf(groups));
        }
        texts.put("limit", List.of("1000"));
        return parse(texts);
    }

    private static RestatementQuery query(String from, String to) {
        return parse(Map.of("from", List.of(from), "to", List.of(to), "bucket", List.of("month")));
    }

    private static RestatementQuery parse(Map<String, List<String>> texts) {
        return RestatementQuery.parse(texts, METHODS, TODAY, new RestatementQuery.Limits(10, 1_000));
    }

    private static SeizureChange corrected(SeizureChange first, Instant recordedAt, Contribution item) {
        return new SeizureChange(first.seizureId(), 2, 2, 2, 1, recordedAt, first.circumstances(), List.of(item));
    }

    private static Contribution contribution(String substance, long micrograms) {
        return new Contribution(
                new SubstanceCode(substance), Form.POWDER, Evidence.CONFIRMED, micrograms, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
