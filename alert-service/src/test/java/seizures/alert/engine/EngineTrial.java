package seizures.alert.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.SeizureChange;

/** An engine, and the ledger whose changes it hears. */
abstract class EngineTrial {
    static final String LAREDO = "UNLOCODE:USLRD";

    static final String KILO_IN_A_DAY = """
            { "severity": "critical", "group": ["port"], "measure": { "kind": "MASS", "unit": "kg" },
              "when": { "kind": "THRESHOLD", "window": { "sliding": "PT24H" }, "value": 1, "clearBelow": "0.5", "holdFor": "PT1H" } }
            """;

    final LittleLedger ledger = new LittleLedger();
    AlertEngine watch;

    @BeforeEach
    void empty() {
        watch = Remembered.engine();
    }

    List<AlertVersion> say(String id, int version, Said said, String recordedAt) {
        return hear(ledger.hear(id, version, Optional.of(said), Instant.parse(recordedAt)));
    }

    List<AlertVersion> hear(List<SeizureChange> changes) {
        return changes.stream().flatMap(change -> watch.on(change).stream()).toList();
    }

    List<AlertVersion> at(String now) {
        return watch.at(Instant.parse(now));
    }

    static List<AlertState> states(List<AlertVersion> versions) {
        return versions.stream().map(AlertVersion::state).toList();
    }
}
