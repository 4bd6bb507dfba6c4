package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import seizures.alert.message.Language;
import seizures.contract.Agency;
import seizures.contract.AlertVersion;
import seizures.contract.CoverageClaim;
import seizures.contract.CoverageEvent.CoverageStated;
import seizures.contract.CoverageStatement;
import seizures.contract.Happened;
import seizures.contract.StatementId;
import seizures.domain.coverage.Coverage;
import seizures.domain.coverage.CoverageState;
import seizures.domain.doses.DoseMethods;

/** What an alert says is usual: of what nobody reported nothing is known, and it does not count as zero. */
class UsualTest {
    private static final String CBP = "US-CBP";
    private static final LocalDate FIRST = LocalDate.parse("2025-11-01");
    private static final LocalDate LAST = LocalDate.parse("2026-10-31");
    private static final LocalDate ALERT = LocalDate.parse("2026-11-15");
    private static final int DAYS = 365;

    private final List<CoverageStated> statements = new ArrayList<>();
    private final Map<String, List<Report>> reports = new TreeMap<>();

    private record Report(Happened happened, int grams) {}

    private static String rule(String when) {
        return """
                { "severity": "info", "select": { "substance": ["fentanyl"] }, "group": ["port"],
                  "measure": { "kind": "MASS", "unit": "g" }, "when": { %s } }
                """.formatted(when);
    }

    private static final String DAY =
            rule("\"kind\": \"THRESHOLD\", \"window\": { \"calendar\": \"DAY\" }, \"value\": 5000");
    private static final String SLIDING =
            rule("\"kind\": \"THRESHOLD\", \"window\": { \"sliding\": \"PT24H\" }, \"value\": 5000");
    private static final String MONTH =
            rule("\"kind\": \"THRESHOLD\", \"window\": { \"calendar\": \"MONTH\" }, \"value\": 5000");
    private static final String SINGLE = rule("\"kind\": \"SINGLE\", \"value\": 5000");

    private void report(String agency, String happened, int grams) {
        reports.computeIfAbsent(agency, _ -> new ArrayList<>()).add(new Report(new Happened(happened), grams));
    }

    private void every(int days, String from, String to) {
        for (var day = LocalDate.parse(from); !day.isAfter(LocalDate.parse(to)); day = day.plusDays(days)) {
            report(CBP, day.toString(), 100);
        }
    }

    private void state(String from, String to, CoverageClaim claim) {
        var id = new StatementId("US-CBP-" + statements.size());
        var statement = new CoverageStatement(
                id,
                new Agency(CBP),
                List.of(),
                LocalDate.parse(from + "-01"),
                YearMonth.parse(to).atEndOfMonth(),
                claim);
        statements.add(new CoverageStated(statement, noon(LAST), noon(LAST), "us-cbp", null));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** The alert about the report of ten kilograms that comes last. */
    private AlertVersion alert(String rule, Language language) {
        report(CBP, ALERT.toString(), 10_000);
        var engine = new AlertEngine(Remembered.memory(), DoseMethods.builtIn(), language, TimeSlice.UNLIMITED);
        statements.forEach(engine::on);
        var number = 0;
        for (var of : reports.entrySet()) {
            for (var report : of.getValue()) {
                var said = Said.grams("UNLOCODE:USLRD", report.happened().toString(), "fentanyl", report.grams());
                engine.on(said.change(of.getKey() + "-" + ++number, 1, 1, 1, 1, noon(ALERT)));
            }
        }
        engine.at(noon(ALERT).plusSeconds(60));
        var versions = new ArrayList<>(engine.on(Rules.version("rule", 1, rule)));
        for (int second = 1; second < 10; second++) {
            versions.addAll(engine.at(noon(ALERT).plusSeconds(60 + second)));
        }
        return versions.stream()
                .filter(alert -> !alert.window().to().isBefore(noon(ALERT)))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private AlertVersion alert(String rule) {
        return alert(rule, Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void of_a_place_that_reported_nothing_nothing_is_usual(int kind) {
        every(2, "2018-10-01", "2024-09-30");

        var alert = alert(List.of(DAY, SLIDING, MONTH, SINGLE).get(kind));

        assertThat(alert.usual()).isNull();
        assertThat(alert.summary())
                .contains("Nothing was reported there in the 12 months before: what is usual is not known.")
                .doesNotContain("median");
    }

    @Test
    void a_year_that_is_half_reported_says_so() {
        every(3, "2024-10-01", "2026-04-29");

        var alert = alert(DAY);

        assertThat(alert.usual())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(new AlertVersion.Usual(new BigDecimal("100"), BigDecimal.ZERO, 178, 178, DAYS));
        assertThat(alert.summary()).contains("largest 100 g, median 0 g (of 178 of 365 days reported).");
    }

    @Test
    void in_spanish_likewise() {
        every(3, "2024-10-01", "2026-04-29");
        assertThat(alert(DAY, Language.of("es")).summary())
                .contains("máximo 100 g, mediana 0 g (de 178 de 365 días reportados).");
    }

    @Test
    void nothing_to_report_is_zero() {
        every(2, "2018-10-01", "2024-09-30");
        state("2025-11", "2026-10", CoverageClaim.NOTHING_TO_REPORT);

        assertThat(alert(DAY).summary()).contains("largest 0 g, median 0 g (of 365 days).");
        assertThat(alert(SINGLE).summary()).contains("There was nothing like it in the 12 months before.");
    }

    @Test
    void of_a_month_that_is_reported_as_one_sum_no_day_is_known() {
        for (var month = FIRST.minusYears(2); month.isBefore(LAST); month = month.plusMonths(1)) {
            report(CBP, month.toString().substring(0, 7), 1000);
        }

        assertThat(alert(DAY).summary()).contains("Too little of the 12 months before was reported");
        assertThat(alert(SLIDING).summary()).contains("Too little of the 12 months before was reported");
        assertThat(alert(MONTH).summary()).contains("largest 1,000 g, median 1,000 g (of 12 months).");
    }

    @Test
    void single_seizures_say_of_how_much_time_they_are() {
        every(3, "2024-10-01", "2026-04-29");
        assertThat(alert(SINGLE).summary())
                .contains("largest 100 g, median 100 g (of 60 seizures; 178 of 365 days reported).");
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** Law: the days that are known are those that each agency covers that reported in the year before them, or else ever. */
    @ParameterizedTest
    @MethodSource("seeds")
    void known_days_largest_and_median_are_those_of_a_recount(long seed) {
        anyHistory(new Random(seed));

        var usual = Optional.ofNullable(alert(DAY).usual());

        var sums = new TreeMap<LocalDate, Integer>();
        FIRST.datesUntil(LAST.plusDays(1)).filter(this::isKnown).forEach(day -> sums.put(day, sum(day)));
        var sorted = sums.values().stream().sorted().toList();
        assertThat(usual.map(AlertVersion.Usual::known).orElse(0)).isEqualTo(sums.size());
        usual.ifPresent(found -> {
            assertThat(found.all()).isEqualTo(DAYS);
            assertThat(found.median().doubleValue())
                    .isEqualTo((sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2.0);
            assertThat(found.largest().intValueExact())
                    .isEqualTo(FIRST.datesUntil(LAST.plusDays(1))
                            .mapToInt(this::sum)
                            .max()
                            .orElseThrow());
        });
    }

    private void anyHistory(Random random) {
        for (var agency : List.of(CBP, "MX-SAT")) {
            var day = FIRST.minusDays(random.nextInt(900));
            int pause = 1 + random.nextInt(12);
            while (day.isBefore(ALERT)) {
                report(agency, day.toString(), 1 + random.nextInt(500));
                day = day.plusDays(random.nextInt(40) == 0 ? 60 + random.nextInt(300) : 1 + random.nextInt(pause));
            }
        }
        if (random.nextBoolean()) {
            state("2026-0" + (1 + random.nextInt(4)), "2026-0" + (5 + random.nextInt(4)), CoverageClaim.COMPLETE);
        }
    }

    private int sum(LocalDate day) {
        return reports.values().stream()
                .flatMap(List::stream)
                .filter(report -> report.happened().firstDay().equals(day))
                .mapToInt(Report::grams)
                .sum();
    }

    private boolean isKnown(LocalDate day) {
        var before = reportersBefore(day);
        var reporters = before.isEmpty() ? reports.keySet() : before;
        return reporters.stream().allMatch(agency -> coverage(agency).on(day) != CoverageState.UNKNOWN);
    }

    private Set<String> reportersBefore(LocalDate day) {
        var since = FIRST.minusYears(1);
        return reports.entrySet().stream()
                .filter(of -> of.getValue().stream()
                        .map(report -> report.happened().firstDay())
                        .anyMatch(reported -> reported.isBefore(day) && !reported.isBefore(since)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private final Map<String, Coverage> coverages = new TreeMap<>();

    private Coverage coverage(String agency) {
        return coverages.computeIfAbsent(
                agency,
                code -> Coverage.of(
                        reports.getOrDefault(code, List.of()).stream()
                                .map(Report::happened)
                                .toList(),
                        statements.stream()
                                .filter(event -> event.agency().code().equals(code))
                                .toList(),
                        ALERT));
    }
}
