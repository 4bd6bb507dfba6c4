package seizures.stats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import seizures.contract.Contribution;
import seizures.contract.Crossing;
import seizures.contract.SeizureChange;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.DoseMethods;
import seizures.stats.Histories;
import seizures.stats.PublishedMonths;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;
import seizures.stats.coverage.CoverageBooks;

/**
 * CBP's "Drug Seizure Statistics" FY2019 to FY2024, counted here and naively.
 */
class CbpHistoryTest {
    private static final String FENTANYL_AT_PORTS = "substance=fentanyl&crossing=AT_PORT";

    private static final List<SeizureChange> CHANGES = new ArrayList<>();
    private static Cells cells;

    @BeforeAll
    static void read() throws IOException {
        PublishedMonths.assumeTheyAreHere();
        CHANGES.addAll(PublishedMonths.nationwide());
        cells = cells(CHANGES);
    }

    private static Cells cells(List<SeizureChange> changes) {
        var cells = new Cells();
        cells.take(Recount.cells(changes).entrySet().stream()
                .map(entry -> new Cells.Update(entry.getKey(), Optional.of(entry.getValue()), Instant.EPOCH))
                .toList());
        return cells;
    }

    @Test
    void fentanyl_at_ports_of_entry_is_what_cbp_published_for_each_fiscal_year() {
        var table = ask(FENTANYL_AT_PORTS + "&bucket=fiscal-year");

        assertThat(table.rows())
                .extracting(row -> row.bucket() + " " + pounds(row.massMicrograms()))
                .containsExactly(
                        "FY2019 2577.75",
                        "FY2020 3981.89",
                        "FY2021 10182.99",
                        "FY2022 12493.06",
                        "FY2023 24182.06",
                        "FY2024 18900.34");
    }

    @Test
    void eleven_months_of_2024_are_exact_to_the_microgram() {
        var table = ask(FENTANYL_AT_PORTS + "&from=2023-10&to=2024-08&method=gross-2mg@1");

        long naive = CHANGES.stream()
                .filter(change -> change.circumstances().crossing() == Crossing.AT_PORT)
                .filter(change -> change.occurredOn().text().compareTo("2023-10") >= 0
                        && change.occurredOn().text().compareTo("2024-08") <= 0)
                .flatMap(change -> change.contributions().stream())
                .filter(item -> item.substance().code().equals("fentanyl"))
                .mapToLong(Contribution::micrograms)
                .sum();
        assertThat(table.total().massMicrograms()).isEqualTo(Long.toString(naive));
        assertThat(pounds(table.total().massMicrograms())).isEqualTo("17271.20");
        assertThat(table.total().seizures()).isEqualTo(742);
        assertThat(table.total().doses().get("gross-2mg@1").mid().divide(BigInteger.valueOf(1_000_000)))
                .isEqualTo(BigInteger.valueOf(3917));
    }

    @Test
    void the_total_by_any_dimension_and_a_sum_over_its_rows_is_the_recount() {
        for (var dimension : Dimension.values()) {
            var group = dimension.word();
            var table = ask("bucket=month&group=" + group);

            assertThat(table.total().massMicrograms())
                    .isEqualTo(Long.toString(Recount.micrograms(CHANGES, (change, item) -> true)));
            assertThat(table.total().seizures()).isEqualTo(Recount.seizures(CHANGES, (change, item) -> true));
            if (!dimension.isMultiple()) {
                assertThat(table.rows().stream()
                                .mapToLong(row -> Long.parseLong(row.massMicrograms()))
                                .sum())
                        .isEqualTo(Recount.micrograms(CHANGES, (change, item) -> true));
                assertThat(table.rows().stream().mapToLong(CountRow::seizures).sum())
                        .isEqualTo(Recount.seizures(CHANGES, (change, item) -> true));
            }
        }
    }

    @Test
    void rows_with_an_event_and_no_weight_are_counted_as_events() {
        var weightless = CHANGES.stream()
                .filter(change -> change.contributions().getFirst().micrograms() == 0)
                .toList();

        assertThat(weightless).hasSize(58);
        assertThat(weightless.stream()
                        .filter(change -> change.occurredOn().text().compareTo("2020-10") >= 0))
                .hasSize(47);
        assertThat(ask("").total().items()).isEqualTo(CHANGES.size());
    }

    @Test
    void a_fifth_of_the_gross_mass_is_within_a_percent_of_the_claims_of_2024_with_air_and_marine_operations()
            throws IOException {
        var all = new ArrayList<>(CHANGES);
        all.addAll(PublishedMonths.airAndMarine("US-CBP", all.size(), "fy23-fy24"));
        var cells = cells(all);

        assertThat(millions(ask("substance=fentanyl&from=2024-03&to=2024-07&method=cbp-20pct@1", cells)))
                .isBetween(442 * 0.99, 442 * 1.01);
        assertThat(millions(ask("substance=fentanyl&from=2023-10&to=2024-08&method=cbp-20pct@1", cells)))
                .isBetween(974 * 0.99, 974 * 1.01);
    }

    @Test
    void the_published_years_are_covered_and_what_comes_after_them_is_not_by_one_live_report() {
        var last = CHANGES.getLast();
        var live = Histories.known("US-CBP-LIVE", "CBP_AREA:TUCSON", "2025-11-15", "2025-11-15");
        var all = cells(Stream.concat(
                        CHANGES.stream(),
                        Stream.of(new SeizureChange(
                                live.seizureId(),
                                1,
                                1,
                                1,
                                1,
                                live.recordedAt(),
                                live.circumstances(),
                                last.contributions())))
                .toList());
        var today = LocalDate.parse("2025-11-20");

        for (var year = 2019; year <= 2024; year++) {
            assertThat(coverage("from=FY" + year + "&to=FY" + year, all, today)).isEqualTo("complete");
        }
        assertThat(coverage("port=CBP_AREA:SAN_DIEGO&from=FY2025&to=FY2025", all, today))
                .isEqualTo("US-CBP 2024-10..2025-09");
        assertThat(coverage("from=2024-09&substance=fentanyl", all, today))
                .isEqualTo("US-CBP 2024-10-01..2025-11-14 2025-11-16..2025-11-20");
    }

    private static String coverage(String question, Cells cells, LocalDate today) {
        var query = new CountQueryParser(parameters(question), DoseMethods.builtIn(), today).parse();
        return AnswerCoverage.of(query, cells, CoverageBooks.of(cells), today)
                .total()
                .text();
    }

    private static double millions(CountTable table) {
        return table.total().doses().get("cbp-20pct@1").mid().doubleValue() / 1e6;
    }

    private static CountTable ask(String query) {
        return ask(query, cells);
    }

    private static CountTable ask(String query, Cells cells) {
        var today = LocalDate.now(Clock.systemUTC());
        var asked = new CountQueryParser(parameters(query), DoseMethods.builtIn(), today).parse();
        return CountTable.of(asked, cells.sum(asked), Optional.empty(), cells.asOf());
    }

    private static Map<String, List<String>> parameters(String query) {
        var parameters = new HashMap<String, List<String>>();
        Stream.of(query.split("&"))
                .filter(part -> !part.isEmpty())
                .forEach(part -> parameters.put(
                        part.substring(0, part.indexOf('=')), List.of(part.substring(part.indexOf('=') + 1))));
        return parameters;
    }

    private static String pounds(String micrograms) {
        return new BigDecimal(micrograms)
                .divide(BigDecimal.valueOf(453_592_370), 2, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
