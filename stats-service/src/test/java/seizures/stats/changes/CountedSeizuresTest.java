package seizures.stats.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.SeizureChange;
import seizures.domain.doses.DoseMethods;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;
import seizures.stats.changes.SeizurePage.Amounts;
import seizures.stats.changes.SeizurePage.Counted;
import seizures.stats.query.CountRow;
import seizures.stats.query.CountRows;

class CountedSeizuresTest {
    private static final DoseMethods METHODS = DoseMethods.builtIn();
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 15);

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_each_seizure_adds_sums_to_the_count_whatever_the_pages(long seed) {
        var random = new Random(seed);
        var changes = anyChanges(random);
        var texts = anyQuestion(random);

        var pages = pages(changes, texts, 1 + random.nextInt(6));

        var count = count(changes, texts);
        var seizures = pages.stream().flatMap(page -> page.seizures().stream()).toList();
        assertThat(seizures).extracting(Counted::seizureId).isSorted().doesNotHaveDuplicates();
        assertThat(sum(seizures, amounts -> BigInteger.valueOf(amounts.seizures())))
                .isEqualTo(Long.toString(count.seizures()));
        assertThat(sum(seizures, amounts -> BigInteger.valueOf(amounts.items())))
                .isEqualTo(Long.toString(count.items()));
        assertThat(sum(seizures, amounts -> new BigInteger(amounts.massMicrograms())))
                .isEqualTo(count.massMicrograms());
        assertThat(sum(seizures, amounts -> new BigInteger(amounts.pureMassMicrograms())))
                .isEqualTo(count.pureMassMicrograms() == null ? "0" : count.pureMassMicrograms());
        assertThat(sum(seizures, amounts -> new BigInteger(amounts.pills()))).isEqualTo(count.pills());
        assertThat(sum(seizures, amounts -> new BigInteger(amounts.volumeMicrolitres())))
                .isEqualTo(count.volumeMicrolitres());
        assertThat(sum(seizures, Amounts::units)).isEqualTo(count.units().toString());
        assertThat(sum(seizures, amounts -> BigInteger.valueOf(amounts.unconverted())))
                .isEqualTo(Long.toString(count.unconverted()));
        assertThat(pages).extracting(page -> page.total().doses()).containsOnly(count.doses());
        assertThat(pages).extracting(page -> page.total().seizures()).containsOnly(count.seizures());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exactly_those_are_listed_that_are_counted(long seed) {
        var random = new Random(seed);
        var history = Histories.anyHistory(random);

        var pages = pages(history.changes(), Map.of(), 3);

        assertThat(pages.stream().flatMap(page -> page.seizures().stream()).map(Counted::seizureId))
                .containsExactlyElementsOf(history.standing().stream()
                        .filter(standing -> !standing.contributions().isEmpty())
                        .map(standing -> standing.seizureId().value())
                        .sorted()
                        .toList());
    }

    private static List<SeizureChange> anyChanges(Random random) {
        var changes = Histories.anyHistory(random).changes();
        return random.nextBoolean() ? changes : Histories.inOneArea(changes);
    }

    private static Map<String, List<String>> anyQuestion(Random random) {
        var texts = new HashMap<String, List<String>>();
        texts.put(
                "knownAt",
                List.of(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(15)).toString()));
        any(random, texts, "port", "CBP_AREA:TUCSON", "UNLOCODE:USLRD", "CBP_AREA:LAREDO");
        any(random, texts, "overlap", "finer", "coarser", "both");
        any(random, texts, "substance", "fentanyl", "cocaine");
        any(random, texts, "family", "fentanyls");
        any(random, texts, "evidence", "CONFIRMED");
        any(random, texts, "from", "2023-12-10");
        any(random, texts, "to", "2024-01-20");
        texts.put("method", List.of("assay-2mg@1,gross-2mg@1"));
        return texts;
    }

    private static void any(Random random, Map<String, List<String>> texts, String name, String... values) {
        if (random.nextInt(3) == 0) {
            texts.put(name, List.of(values[random.nextInt(values.length)]));
        }
    }

    private static List<SeizurePage> pages(List<SeizureChange> changes, Map<String, List<String>> texts, int limit) {
        var index = new Changes();
        index.take(changes);
        var pages = new ArrayList<SeizurePage>();
        @Nullable String next = null;
        do {
            var asked = new HashMap<>(texts);
            asked.put("limit", List.of(Integer.toString(limit)));
            if (next != null) {
                asked.put("cursor", List.of(next));
            }
            var query = SeizuresQuery.parse(asked, METHODS, TODAY);
            var counted =
                    CountedSeizures.of(query.counts(), index, query.after().orElse(null), query.limit());
            assertThat(counted.page()).hasSizeLessThanOrEqualTo(limit);
            pages.add(SeizurePage.of(query.counts(), counted, Optional.empty()));
            next = pages.getLast().next();
        } while (next != null);
        return pages;
    }

    private static CountRow count(List<SeizureChange> changes, Map<String, List<String>> texts) {
        var cells = new Cells();
        cells.take(Recount.cells(changes).entrySet().stream()
                .map(entry -> new Cells.Update(entry.getKey(), Optional.of(entry.getValue()), Instant.EPOCH))
                .toList());
        var query = SeizuresQuery.parse(texts, METHODS, TODAY).counts();
        return CountRows.of(query, cells.sum(query)).total();
    }

    private static String sum(List<Counted> seizures, Function<Amounts, BigInteger> amount) {
        return seizures.stream()
                .map(seizure -> amount.apply(seizure.counts()))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .toString();
    }
}
