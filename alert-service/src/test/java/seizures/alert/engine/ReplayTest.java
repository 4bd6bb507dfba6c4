package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.Contribution;
import seizures.contract.Crossing;
import seizures.contract.SeizureChange;
import seizures.domain.doses.DoseMethods;

class ReplayTest {
    private static final Instant START = Instant.parse("2024-04-01T00:00:00Z");
    private static final List<String> PORTS = List.of("UNLOCODE:USLRD", "UNLOCODE:USSYS", "UNLOCODE:MXTIJ");
    private static final List<String> AREA = List.of("UNLOCODE:USLRD", "SCHEDULE_D:2304", "CBP_AREA:LAREDO");

    /** A change and when it came. */
    private record Came(Instant at, List<SeizureChange> changes) {}

    /** Five weeks of reports and corrections, each known when it came; the first comes as they start. */
    private static List<Came> anyHistory(Random random, List<String> ports) {
        var ledger = new LittleLedger();
        var history = new ArrayList<Came>();
        var now = START;
        for (int i = 0; i < 150; i++) {
            var id = "US-CBP-" + random.nextInt(90);
            int version = ledger.versions(id) + 1;
            var said = version > 1 && random.nextInt(3) == 0
                    ? Optional.<Said>empty()
                    : Optional.of(anySaid(random, ports, now));
            history.add(new Came(now, ledger.hear(id, version, said, now)));
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(11 * 60)));
        }
        return history;
    }

    private static Said anySaid(Random random, List<String> ports, Instant now) {
        var day = now.minus(Duration.ofDays(random.nextInt(6))).toString().substring(0, 10);
        var goods = new ArrayList<Contribution>();
        goods.add(Said.goods("fentanyl", 1_000_000L * random.nextInt(1000), random.nextInt(3) == 0 ? 200 : 0));
        if (random.nextInt(3) == 0) {
            goods.add(Said.goods("cocaine", 1_000_000L * random.nextInt(1000), 0));
        }
        var port = ports.get(random.nextInt(ports.size()));
        var occurredAt = port.startsWith("CBP_AREA") ? day.substring(0, 7) : day;
        return new Said(port, occurredAt, Crossing.AT_PORT, 1, List.copyOf(goods));
    }

    static Stream<String> rules() {
        return Rules.ANY.stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_replay_finds_what_was_found_as_it_happened(String definition) {
        for (int seed = 0; seed < 5; seed++) {
            findsTheSame(definition, anyHistory(new Random(seed), PORTS));
        }
    }

    @ParameterizedTest
    @MethodSource("thresholds")
    void a_replay_counts_sums_of_areas_once_as_it_happened(String definition) {
        for (int seed = 0; seed < 10; seed++) {
            findsTheSame(definition, anyHistory(new Random(seed), AREA));
        }
    }

    static Stream<String> thresholds() {
        return Rules.ANY.stream().filter(rule -> rule.contains("THRESHOLD"));
    }

    private static void findsTheSame(String definition, List<Came> history) {
        var rule = Rules.version("rule", 1, definition);
        var end = START.plus(Duration.ofDays(45));
        var watch = Remembered.engine();
        var live = new ArrayList<>(watch.at(START));
        live.addAll(watch.on(rule));
        var time = START;
        var replay = new Replay(rule, DoseMethods.builtIn());
        for (var came : history) {
            for (; !time.plus(Duration.ofHours(1)).isAfter(came.at()); ) {
                time = time.plus(Duration.ofHours(1));
                live.addAll(watch.at(time));
            }
            came.changes().forEach(change -> live.addAll(watch.on(change)));
            came.changes().forEach(replay::hear);
        }
        for (; time.isBefore(end); time = time.plus(Duration.ofHours(1))) {
            live.addAll(watch.at(time));
        }
        live.addAll(watch.at(end));

        var again = replay.versions(end, done -> true);

        assertThat(AlertEngineLawTest.Told.standing(again)).isEqualTo(AlertEngineLawTest.Told.standing(live));
        if (!ActiveRule.of(rule, DoseMethods.builtIn()).rule().when().waits()) {
            assertThat(lives(again)).isEqualTo(lives(live));
        }
    }

    /** The states that each alert went through, each once. */
    private static Map<String, List<AlertState>> lives(List<AlertVersion> versions) {
        var lives = new LinkedHashMap<String, List<AlertState>>();
        for (var version : versions) {
            var states = lives.computeIfAbsent(version.alertId(), id -> new ArrayList<>());
            if (states.isEmpty() || states.getLast() != version.state()) {
                states.add(version.state());
            }
        }
        return lives;
    }

    @Test
    void december_2022_was_an_alert_by_what_was_known_then_and_was_withdrawn() {
        var ledger = new LittleLedger();
        var replay = new Replay(Rules.version("month", 1, Rules.FENTANYL_MONTH), DoseMethods.builtIn());
        ledger.hear("US-CBP-1", 1, Optional.of(pounds(6200)), Instant.parse("2023-02-21T15:00:00Z"))
                .forEach(replay::hear);
        ledger.hear("US-CBP-1", 2, Optional.of(pounds(2412.21)), Instant.parse("2024-10-20T09:00:00Z"))
                .forEach(replay::hear);

        assertThat(replay.versions(Instant.parse("2026-01-01T00:00:00Z"), done -> true))
                .extracting(AlertVersion::state)
                .containsExactly(AlertState.FIRING, AlertState.RESOLVED, AlertState.WITHDRAWN);
        assertThat(replay.versions(Instant.parse("2024-01-01T00:00:00Z"), done -> true))
                .extracting(AlertVersion::state)
                .containsExactly(AlertState.FIRING, AlertState.RESOLVED);
        assertThat(replay.versions(Instant.parse("2024-01-01T00:00:00Z"), done -> false))
                .isNull();
    }

    private static Said pounds(double pounds) {
        return new Said(
                "CBP_AREA:TUCSON",
                "2022-12",
                Crossing.AT_PORT,
                1,
                List.of(Said.goods("fentanyl", Math.round(pounds * 453_592_370), 0)));
    }

    /** As it was published month by month: the rise of July 2022 is told on 21 August, and nothing was withdrawn since. */
    @Test
    void the_rise_of_july_2022_would_have_been_told_on_21_august() {
        assumeTrue(CbpMonths.folder().isPresent(), CbpMonths.ABSENT);
        var replay = new Replay(Rules.version("rise", 1, """
                { "severity": "warning", "select": { "substance": ["fentanyl"] },
                  "measure": { "kind": "SEIZURES", "atLeast": 20, "unit": "[lb_av]" },
                  "when": { "kind": "TREND", "detector": "SEASONAL_NB", "bucket": "MONTH", "completeAfter": "P20D" } }
                """), DoseMethods.builtIn());
        int number = 0;
        for (var line : CbpMonths.lines()) {
            var change = line.change(++number);
            if (replay.looksAt(change)) {
                replay.hear(change);
            }
        }

        var versions = replay.versions(Instant.parse("2024-11-01T00:00:00Z"), done -> true);

        assertThat(versions.stream()
                        .filter(alert -> alert.window().from().toString().startsWith("2022-07"))
                        .map(alert -> alert.raisedAt().toString().substring(0, 10)))
                .isNotEmpty()
                .containsOnly("2022-08-21");
    }
}
