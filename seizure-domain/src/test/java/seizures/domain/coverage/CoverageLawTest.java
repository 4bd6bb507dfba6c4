package seizures.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.Agency;
import seizures.contract.CoverageClaim;
import seizures.contract.CoverageEvent;
import seizures.contract.CoverageEvent.CoverageCorrected;
import seizures.contract.CoverageEvent.CoverageStated;
import seizures.contract.CoverageEvent.CoverageWithdrawn;
import seizures.contract.CoverageStatement;
import seizures.contract.Happened;
import seizures.contract.PortCode;
import seizures.contract.StatementId;

/** After any history, in any order, coverage is what a recount day by day says. */
class CoverageLawTest {
    private static final LocalDate START = LocalDate.parse("2024-01-01");
    private static final int DAYS = 400;
    private static final Agency AGENCY = new Agency("US-CBP");
    private static final List<PortCode> PORTS =
            List.of(PortCode.parse("CBP_AREA:LAREDO"), PortCode.parse("CBP_AREA:TUCSON"));

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void coverage_is_what_a_recount_of_each_day_says(long seed) {
        var random = new Random(seed);
        var happened = anyArrivals(random);
        var events = anyStatements(random);
        var asOf = START.plusDays(random.nextInt(DAYS));
        var recount = new Recount(happened, events, asOf);

        var shuffled = new ArrayList<>(happened);
        Collections.shuffle(shuffled, random);
        var mixed = new ArrayList<>(events);
        Collections.shuffle(mixed, random);
        mixed.addAll(mixed.subList(0, mixed.size() / 3));
        var coverage = Coverage.of(shuffled, mixed, asOf);

        START.datesUntil(START.plusDays(DAYS)).forEach(day -> {
            assertThat(coverage.on(day)).as("%s", day).isEqualTo(recount.on(day, Optional.empty()));
            for (var port : PORTS) {
                assertThat(coverage.on(day, port)).as("%s", day).isEqualTo(recount.on(day, Optional.of(port)));
            }
        });
        var span = new DaySpan(START, START.plusDays(DAYS));
        assertThat(coverage.missing(span, Set.of())).isEqualTo(recount.missing(span, List.of()));
        assertThat(coverage.missing(span, Set.copyOf(PORTS))).isEqualTo(recount.missing(span, PORTS));
    }

    private static List<Happened> anyArrivals(Random random) {
        var happened = new LinkedHashSet<Happened>();
        var day = START.plusDays(random.nextInt(50));
        int usual = 1 + random.nextInt(8);
        boolean inMonths = random.nextInt(4) == 0;
        while (day.isBefore(START.plusDays(DAYS))) {
            var on = Happened.on(day);
            happened.add(inMonths && random.nextInt(5) > 0 ? Happened.in(on.month()) : on);
            day = day.plusDays(random.nextInt(25) == 0 ? random.nextInt(120) : random.nextInt(2 * usual));
        }
        return new ArrayList<>(happened);
    }

    private static List<CoverageEvent> anyStatements(Random random) {
        var events = new ArrayList<CoverageEvent>();
        for (int id = 0; id < random.nextInt(6); id++) {
            var statementId = new StatementId("US-CBP-" + id);
            int versions = 1 + random.nextInt(3);
            for (int version = 1; version <= versions; version++) {
                var at = START.plusDays(random.nextInt(DAYS))
                        .atStartOfDay(ZoneOffset.UTC)
                        .plusSeconds(random.nextInt(86_400))
                        .toInstant();
                if (version == 1) {
                    events.add(new CoverageStated(any(statementId, random), at, at, "x", null));
                } else if (random.nextInt(3) == 0) {
                    events.add(new CoverageWithdrawn(statementId, AGENCY, version, at, at, "x", "y", null));
                } else {
                    events.add(new CoverageCorrected(any(statementId, random), version, at, at, "x", "y", null));
                }
            }
        }
        return events;
    }

    private static CoverageStatement any(StatementId id, Random random) {
        var from = START.plusDays(random.nextInt(DAYS));
        var ports = random.nextBoolean() ? List.<PortCode>of() : List.of(PORTS.get(random.nextInt(2)));
        var claim = CoverageClaim.values()[random.nextInt(2)];
        return new CoverageStatement(id, AGENCY, ports, from, from.plusDays(random.nextInt(60)), claim);
    }

    /** Day by day, with nothing in common with what it judges but the model of pauses. */
    private record Recount(List<Happened> happened, List<CoverageEvent> events, LocalDate asOf) {
        CoverageState on(LocalDate day, Optional<PortCode> port) {
            if (day.isAfter(asOf)) {
                return CoverageState.UNKNOWN;
            }
            if (isReported(day)) {
                return CoverageState.REPORTED;
            }
            CoverageEvent newest = null;
            for (var event : events) {
                if (isInForce(event)
                        && event instanceof CoverageEvent.Stating stating
                        && !day.isBefore(stating.statement().from())
                        && !day.isAfter(stating.statement().to())
                        && (stating.statement().ports().isEmpty()
                                || port.isPresent()
                                        && stating.statement().ports().contains(port.get()))
                        && (newest == null || !event.recordedAt().isBefore(newest.recordedAt()))) {
                    newest = event;
                }
            }
            if (newest instanceof CoverageEvent.Stating stating) {
                return stating.statement().claim() == CoverageClaim.COMPLETE
                        ? CoverageState.REPORTED
                        : CoverageState.ZERO;
            }
            return isUsualPause(day) ? CoverageState.REPORTED : CoverageState.UNKNOWN;
        }

        DaySet missing(DaySpan span, List<PortCode> ports) {
            return DaySet.of(span.first()
                    .datesUntil(span.last().plusDays(1))
                    .filter(day -> !day.isAfter(asOf))
                    .filter(day -> ports.isEmpty()
                            ? !on(day, Optional.empty()).isCovered()
                            : ports.stream()
                                    .anyMatch(
                                            port -> !on(day, Optional.of(port)).isCovered()))
                    .map(day -> new DaySpan(day, day))
                    .toList());
        }

        private boolean isInForce(CoverageEvent event) {
            return isKnown(event)
                    && events.stream()
                            .filter(this::isKnown)
                            .filter(other -> other.statementId().equals(event.statementId()))
                            .noneMatch(other -> other.version() > event.version());
        }

        private boolean isKnown(CoverageEvent event) {
            return !LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC).isAfter(asOf);
        }

        private boolean isReported(LocalDate day) {
            return known().anyMatch(each -> !day.isBefore(each.firstDay()) && !day.isAfter(each.lastDay()));
        }

        private Stream<Happened> known() {
            return happened.stream().filter(each -> !each.firstDay().isAfter(asOf));
        }

        /** Walks from the first arrival on, and notes at each one that goes further how many days it skipped. */
        private boolean isUsualPause(LocalDate day) {
            var pauses = new ArrayList<Integer>();
            int at = -1;
            LocalDate reached = null;
            var first = known().map(Happened::firstDay).min(LocalDate::compareTo);
            if (first.isEmpty()) {
                return false;
            }
            var inOrder = known().sorted(
                            Comparator.comparing(Happened::firstDay).thenComparing(Happened::lastDay))
                    .toList();
            for (var arrival : inOrder) {
                if (reached == null) {
                    reached = arrival.lastDay();
                    continue;
                }
                if (!arrival.lastDay().isAfter(reached)) {
                    continue;
                }
                int skipped = 0;
                for (var next = reached.plusDays(1); next.isBefore(arrival.firstDay()); next = next.plusDays(1)) {
                    at = next.equals(day) ? pauses.size() : at;
                    skipped++;
                }
                pauses.add(skipped);
                reached = arrival.lastDay();
            }
            if (day.isBefore(first.get())) {
                int leading = first.get().getDayOfMonth() - 1;
                return YearMonth.from(day).equals(YearMonth.from(first.get()))
                        && Pauses.of(pauses.subList(0, Math.min(60, pauses.size())))
                                .filter(usual -> usual.isUsual(leading))
                                .isPresent();
            }
            int open = 0;
            for (var next = reached.plusDays(1); !next.isAfter(asOf); next = next.plusDays(1)) {
                open++;
            }
            at = at < 0 ? pauses.size() : at;
            int length = at == pauses.size() ? open : pauses.get(at);
            var others = new ArrayList<>(pauses.subList(Math.max(0, at - 60), at));
            for (int after = at + 1; after < pauses.size() && others.size() < 8; after++) {
                others.add(pauses.get(after));
            }
            return Pauses.of(others).filter(usual -> usual.isUsual(length)).isPresent();
        }
    }
}
