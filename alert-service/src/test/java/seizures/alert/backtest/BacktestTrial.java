package seizures.alert.backtest;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import seizures.contract.AlertRuleVersion;
import seizures.contract.ContractJson;
import seizures.contract.Contribution;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.SampleCircumstances;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;
import seizures.contract.SubstanceCode;
import seizures.domain.doses.DoseMethods;

/** Backtests of a rule over a history of five changes. */
abstract class BacktestTrial {
    static final Instant FROM = Instant.parse("2023-01-01T00:00:00Z");
    static final Instant TO = Instant.parse("2025-01-01T00:00:00Z");
    static final AlertRuleVersion KILO = AlertRuleVersion.of("kilo", 1, FROM, ContractJson.MAPPER.readTree("""
            { "severity": "info", "select": { "substance": ["fentanyl"] }, "measure": { "kind": "MASS", "unit": "kg" },
              "when": { "kind": "SINGLE", "value": 1 } }
            """));

    static SeizureChange kilos(String id, int sign, int cause, String day, String knownAt, long kilos) {
        return kilos("CBP_AREA:TUCSON", id, sign, cause, day, knownAt, kilos);
    }

    static SeizureChange kilos(String port, String id, int sign, int cause, String day, String knownAt, long kilos) {
        return new SeizureChange(
                new SeizureId(id),
                1,
                cause,
                1,
                sign,
                Instant.parse(knownAt),
                SampleCircumstances.at(port, day),
                List.of(new Contribution(
                        new SubstanceCode("fentanyl"),
                        Form.POWDER,
                        Evidence.PRESUMPTIVE,
                        kilos * 1_000_000_000,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0)));
    }

    static final List<SeizureChange> HISTORY = List.of(
            kilos("US-CBP-1", 1, 1, "2022-05-01", "2022-05-02T00:00:00Z", 5),
            kilos("US-CBP-2", 1, 1, "2023-05-01", "2023-05-02T12:00:00Z", 2),
            kilos("US-CBP-3", 1, 1, "2024-05-01", "2024-05-08T12:00:00Z", 3),
            kilos("US-CBP-3", -1, 2, "2024-05-01", "2024-06-01T12:00:00Z", 3),
            kilos("US-CBP-4", 1, 1, "2024-07-01", "2024-07-04T12:00:00Z", 4));

    static Backtests of(Backtests.History history, int mostChanges) {
        return new Backtests(
                history,
                Clock.systemUTC(),
                new BacktestSettings(1, 2, Duration.ofMinutes(10), mostChanges),
                DoseMethods.builtIn());
    }

    static void read(Predicate<SeizureChange> reader) {
        for (var change : HISTORY) {
            if (!reader.test(change)) {
                return;
            }
        }
    }

    static Backtest ended(Backtest backtest) {
        await().atMost(Duration.ofSeconds(60)).until(() -> backtest.state() != Backtest.State.RUNNING);
        return backtest;
    }
}
