package seizures.alert.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.alert.series.Span;
import seizures.contract.Agency;
import seizures.contract.CoverageClaim;
import seizures.contract.CoverageEvent;
import seizures.contract.CoverageEvent.CoverageStated;
import seizures.contract.CoverageEvent.CoverageWithdrawn;
import seizures.contract.CoverageStatement;
import seizures.contract.Happened;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.contract.StatementId;
import seizures.domain.coverage.Coverage;

/**
 * After any history of reports, corrections, retractions, statements and restarts the engine covers the days that counts
 * cover: both are the coverage of what stands.
 */
class ReportedDaysTest {
    private static final LocalDate START = LocalDate.parse("2024-01-01");
    private static final int DAYS = 120;
    private static final Agency AGENCY = new Agency("US-CBP");
    private static final PortCode LAREDO = PortCode.parse("UNLOCODE:USLRD");

    private final EngineState state = Remembered.memory();
    private final LittleLedger ledger = new LittleLedger();
    private final List<SeizureChange> changes = new ArrayList<>();
    private final List<CoverageEvent> statements = new ArrayList<>();
    private AlertEngine engine = Remembered.engine(state);

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void it_covers_the_days_that_a_recount_covers(long seed) {
        var random = new Random(seed);
        var versions = new int[25];
        for (var today = START; today.isBefore(START.plusDays(DAYS)); today = today.plusDays(1)) {
            tick(today);
            for (int i = 0; i < random.nextInt(3); i++) {
                say(random, versions, today);
            }
            if (random.nextInt(15) == 0) {
                state(random, today);
            }
            if (random.nextInt(20) == 0) {
                engine = Remembered.engine(state);
                tick(today);
            }
        }
        var end = START.plusDays(DAYS);
        tick(end);

        var view = engine.coverage();
        var recount = Coverage.of(standing(end), statements, end);
        for (var day = START; day.isBefore(end); day = day.plusDays(1)) {
            var period = Span.ofDays(day, day);
            assertThat(view.covers(AGENCY, Set.of(LAREDO), period))
                    .as("%s", day)
                    .isEqualTo(recount.on(day, LAREDO).isCovered());
            assertThat(view.covers(AGENCY, Set.of(), period))
                    .as("%s", day)
                    .isEqualTo(recount.on(day).isCovered());
        }
    }

    /** CBP's months to September 2024, one live report in November 2026, and two months stated as zero: of all, or of one port. */
    @Test
    void of_the_published_history_it_covers_the_months_that_a_recount_covers() {
        assumeTrue(CbpMonths.folder().isPresent(), CbpMonths.ABSENT);
        var today = LocalDate.parse("2026-11-20");
        for (var line : CbpMonths.lines()) {
            hear(line.change(changes.size()));
        }
        hear(Said.grams(LAREDO.toString(), "2026-11-15", "fentanyl", 1)
                .reported("US-CBP-live", "2026-11-15T20:00:00Z"));
        state("2025-01", List.of(), today);
        state("2025-03", List.of(LAREDO), today);
        tick(today);

        var recount = Coverage.of(standing(today), statements, today);
        var covered = new ArrayList<YearMonth>();
        for (var month = YearMonth.of(2018, 1); month.isBefore(YearMonth.of(2026, 11)); month = month.plusMonths(1)) {
            var period = Span.ofDays(month.atDay(1), month.atEndOfMonth());
            for (var port : List.of(Optional.<PortCode>empty(), Optional.of(LAREDO))) {
                var ports = port.map(Set::of).orElse(Set.of());
                assertThat(engine.coverage().covers(AGENCY, ports, period))
                        .as("%s %s", month, ports)
                        .isEqualTo(recount.in(month, port).isCovered());
            }
            if (engine.coverage().covers(AGENCY, Set.of(LAREDO), period)) {
                covered.add(month);
            }
        }
        assertThat(covered)
                .hasSize(72 + 2)
                .startsWith(YearMonth.of(2018, 10))
                .endsWith(YearMonth.of(2024, 9), YearMonth.of(2025, 1), YearMonth.of(2025, 3));
    }

    private void hear(SeizureChange change) {
        changes.add(change);
        engine.on(change);
    }

    private void state(String month, List<PortCode> ports, LocalDate today) {
        var id = new StatementId("US-CBP-" + month);
        var days = YearMonth.parse(month);
        var statement = new CoverageStatement(
                id, AGENCY, ports, days.atDay(1), days.atEndOfMonth(), CoverageClaim.NOTHING_TO_REPORT);
        var event = new CoverageStated(statement, at(today), at(today), "x", null);
        statements.add(event);
        engine.on(event);
    }

    /** A report, a correction of its day, or a retraction of one of a few seizures. */
    private void say(Random random, int[] versions, LocalDate today) {
        int seizure = random.nextInt(versions.length);
        boolean isRetracted = versions[seizure] > 0 && random.nextInt(4) == 0;
        var day = START.plusDays(random.nextInt(DAYS));
        var when = random.nextInt(8) == 0 ? day.toString().substring(0, 7) : day.toString();
        var said = isRetracted
                ? Optional.<Said>empty()
                : Optional.of(Said.grams(LAREDO.toString(), when, "fentanyl", 1 + random.nextInt(5)));
        ledger.hear("US-CBP-" + seizure, ++versions[seizure], said, at(today)).forEach(change -> {
            changes.add(change);
            engine.on(change);
        });
    }

    private void state(Random random, LocalDate today) {
        var id = new StatementId("US-CBP-" + statements.size());
        var from = START.plusDays(random.nextInt(DAYS));
        var ports = random.nextBoolean() ? List.of(LAREDO) : List.<PortCode>of();
        var claim = CoverageClaim.values()[random.nextInt(2)];
        var statement = new CoverageStatement(id, AGENCY, ports, from, from.plusDays(random.nextInt(30)), claim);
        CoverageEvent event = new CoverageStated(statement, at(today), at(today), "x", null);
        if (random.nextInt(3) == 0 && !statements.isEmpty()) {
            var before = statements.getFirst();
            int version = (int) statements.stream()
                            .filter(other -> other.statementId().equals(before.statementId()))
                            .count()
                    + 1;
            event = new CoverageWithdrawn(before.statementId(), AGENCY, version, at(today), at(today), "x", "y", null);
        }
        statements.add(event);
        engine.on(event);
    }

    private List<Happened> standing(LocalDate end) {
        return changes.stream()
                .collect(groupingBy(SeizureChange::occurredOn, summingInt(SeizureChange::sign)))
                .entrySet()
                .stream()
                .filter(day -> day.getValue() > 0 && !day.getKey().firstDay().isAfter(end))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void tick(LocalDate day) {
        engine.at(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay().plusHours(9).toInstant(ZoneOffset.UTC);
    }
}
