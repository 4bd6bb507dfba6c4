package seizures.alert.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seizures.contract.Agency;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.CoverageClaim;
import seizures.contract.CoverageEvent.CoverageStated;
import seizures.contract.CoverageStatement;
import seizures.contract.StatementId;

class SilenceTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final String SILENT = """
            { "severity": "warning", "group": ["port"], "measure": { "kind": "MASS" },
              "when": { "kind": "SILENCE", "bucket": "DAY", "falseAlarmRate": 0.001, "completeAfter": "PT0S" } }
            """;

    private final LittleLedger ledger = new LittleLedger();
    private final List<AlertVersion> versions = new ArrayList<>();
    private AlertEngine watch;

    @BeforeEach
    void a_rule_stands() {
        watch = Remembered.engine();
        watch.on(Rules.version("silent", 1, SILENT));
    }

    /** A report of a port on a day after the start, known at once. */
    private void report(String port, int day) {
        var on = START.plusDays(day);
        var said = Said.grams("UNLOCODE:" + port, on.toString(), "fentanyl", 1);
        var known = on.atStartOfDay().toInstant(ZoneOffset.UTC);
        ledger.hear("US-CBP-" + port + "-" + day, 1, Optional.of(said), known)
                .forEach(change -> versions.addAll(watch.on(change)));
    }

    private void end(int day) {
        versions.addAll(watch.at(START.plusDays(day + 1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    @Test
    void who_reports_each_day_is_missed_sooner_than_who_reports_each_week() {
        for (int day = 0; day < 70; day++) {
            report("USLRD", day);
            if (day % 7 == 0) {
                report("USSYS", day);
            }
            end(day);
        }
        for (int day = 70; day < 100; day++) {
            end(day);
        }

        assertThat(versions)
                .filteredOn(alert -> alert.version() == 1)
                .extracting(alert -> alert.group().get("port"))
                .containsExactly("UNLOCODE:USLRD", "UNLOCODE:USSYS");
        assertThat(versions.getFirst().raisedAt()).isEqualTo("2024-03-13T00:00:00Z");
        assertThat(versions.getFirst().unit()).isEqualTo("days without a report");
        assertThat(versions.getFirst().evidence().grounds().getFirst())
                .startsWith("no report for 2 days after 2024-03-10 where 0.01 are usual; 1 would");
        assertThat(versions).extracting(AlertVersion::state).containsOnly(AlertState.FIRING);
    }

    @Test
    void a_report_ends_the_silence_and_one_from_within_takes_it_away() {
        for (int day = 0; day < 70; day += 7) {
            report("USSYS", day);
            end(day);
        }
        report("USSYS", 98);
        end(110);
        assertThat(versions.getLast().state()).isEqualTo(AlertState.RESOLVED);
        assertThat(versions.getLast().window().to()).isEqualTo(Instant.parse("2024-04-08T00:00:00Z"));

        report("USSYS", 75);
        report("USSYS", 84);
        end(110);

        assertThat(versions.getLast().state()).isEqualTo(AlertState.WITHDRAWN);
    }

    @Test
    void a_silence_begins_after_a_statement_too_and_is_raised_no_sooner_than_that_was_known() {
        for (int day = 0; day < 30; day++) {
            report("USLRD", day);
            end(day);
        }
        var stated = START.plusDays(40).atStartOfDay().toInstant(ZoneOffset.UTC);
        var nothing = new CoverageStatement(
                new StatementId("US-CBP-S1"),
                new Agency("US-CBP"),
                List.of(),
                START.plusDays(30),
                START.plusDays(32),
                CoverageClaim.NOTHING_TO_REPORT);
        watch.on(new CoverageStated(nothing, stated, stated, "clerk", null));
        end(40);

        var alert = versions.getLast();
        assertThat(alert.state()).isEqualTo(AlertState.FIRING);
        assertThat(alert.window().firstDay()).isEqualTo(START.plusDays(33));
        assertThat(alert.raisedAt()).isEqualTo(stated);
    }

    @Test
    void too_few_reports_make_no_regular_reporter() {
        for (int day = 0; day < 8; day++) {
            report("USLRD", day);
        }
        end(200);

        assertThat(versions).isEmpty();
    }
}
