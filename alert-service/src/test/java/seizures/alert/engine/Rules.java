package seizures.alert.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import seizures.contract.AlertRuleVersion;
import seizures.contract.ContractJson;

/** Rules of the tests, as people would write them. */
public final class Rules {
    public static final String FENTANYL_MONTH = """
            { "severity": "critical", "select": { "substance": ["fentanyl"], "crossing": ["AT_PORT"] }, "group": ["country"],
              "measure": { "kind": "DOSES", "method": "gross-2mg@1" },
              "when": { "kind": "THRESHOLD", "window": { "calendar": "MONTH" }, "value": 1000000000, "clearBelow": 800000000 } }
            """;

    /** Any of them can be any version of any rule. Values suit reports of up to a kilogram. */
    public static final List<String> ANY = List.of(
            """
            { "severity": "info", "enabled": false, "measure": { "kind": "SEIZURES" },
              "when": { "kind": "THRESHOLD", "window": { "calendar": "DAY" }, "value": 2 } }
            """,
            """
            { "severity": "info", "until": "2024-04-20T06:00:00Z", "group": ["port"], "measure": { "kind": "SEIZURES" },
              "when": { "kind": "THRESHOLD", "window": { "calendar": "DAY" }, "value": 2 } }
            """,
            """
            { "severity": "critical", "group": ["port"], "measure": { "kind": "MASS", "unit": "kg" },
              "when": { "kind": "THRESHOLD", "window": { "sliding": "PT24H" }, "value": 1.2, "clearBelow": "0.7", "holdFor": "PT6H" } }
            """,
            """
            { "severity": "warning", "select": { "substance": ["fentanyl"] }, "group": ["country"],
              "measure": { "kind": "DOSES", "method": "assay-2mg@1" },
              "when": { "kind": "THRESHOLD", "window": { "sliding": "P7D" }, "value": 200000, "holdFor": "P2D" } }
            """,
            """
            { "severity": "warning", "group": ["port"], "measure": { "kind": "MASS", "unit": "kg" }, "fireAfter": "P2D",
              "when": { "kind": "THRESHOLD", "window": { "sliding": "PT24H" }, "value": 1.1, "clearBelow": "0.8", "holdFor": "PT6H" } }
            """,
            """
            { "severity": "critical", "fireAfter": "P9D", "group": ["substance"], "measure": { "kind": "SEIZURES" },
              "when": { "kind": "THRESHOLD", "window": { "calendar": "DAY" }, "value": 2, "holdFor": "PT0S" } }
            """,
            """
            { "severity": "info", "fireAfter": "PT36H", "group": ["country"], "measure": { "kind": "SEIZURES" },
              "when": { "kind": "TREND", "detector": "EARS_C1", "bucket": "DAY", "falseAlarmRate": 0.2, "params": { "minSigma": 0.5 } } }
            """,
            """
            { "severity": "info", "fireAfter": "P1D", "group": ["port"], "measure": { "kind": "MASS" },
              "when": { "kind": "NO_DATA", "afterDays": 2 } }
            """,
            """
            { "severity": "info", "fireAfter": "P4D", "select": { "class": ["DRUG"] }, "group": ["port"], "measure": { "kind": "MASS", "unit": "g" },
              "when": { "kind": "SINGLE", "value": 600 } }
            """,
            """
            { "severity": "warning", "measure": { "kind": "SEIZURES" },
              "when": { "kind": "THRESHOLD", "window": { "sliding": "P31D" }, "value": 14, "clearBelow": 9 } }
            """,
            """
            { "severity": "info", "group": ["substance", "country"], "measure": { "kind": "SEIZURES" },
              "when": { "kind": "THRESHOLD", "window": { "calendar": "DAY" }, "value": 2 } }
            """,
            """
            { "severity": "info", "group": ["region"], "measure": { "kind": "PILLS" },
              "when": { "kind": "THRESHOLD", "window": { "calendar": "WEEK" }, "value": 900, "holdFor": "P5D" } }
            """,
            """
            { "severity": "critical", "group": ["family"], "measure": { "kind": "DOSES", "method": "pill-share@1" },
              "when": { "kind": "THRESHOLD", "window": { "calendar": "MONTH" }, "value": 300000 } }
            """,
            """
            { "severity": "critical", "group": ["agency", "crossing"], "measure": { "kind": "MASS", "unit": "[lb_av]" },
              "when": { "kind": "THRESHOLD", "window": { "calendar": "FISCAL_YEAR" }, "value": 9 } }
            """,
            """
            { "severity": "warning", "group": ["country"], "measure": { "kind": "SEIZURES" },
              "when": { "kind": "TREND", "detector": "EARS_C1", "bucket": "DAY", "falseAlarmRate": 0.2, "params": { "minSigma": 0.5 } } }
            """,
            """
            { "severity": "info", "measure": { "kind": "SEIZURES" },
              "when": { "kind": "TREND", "detector": "SEASONAL_NB", "bucket": "DAY", "direction": "DOWN", "falseAlarmRate": 0.3,
                "completeAfter": "P2D", "holdFor": "PT1H", "since": "2024-04-03" } }
            """,
            """
            { "severity": "info", "measure": { "kind": "SEIZURES" },
              "when": { "kind": "TREND", "detector": "SEASONAL_NB", "bucket": "DAY", "falseAlarmRate": 0.4, "nowcast": true,
                "completeAfter": "P9D", "holdFor": "P2D" } }
            """,
            """
            { "severity": "info", "group": ["country"], "measure": { "kind": "SEIZURES" },
              "when": { "kind": "TREND", "detector": "SEASONAL_NB", "bucket": "DAY", "direction": "DOWN", "falseAlarmRate": 0.4,
                "nowcast": true, "completeAfter": "PT150H" } }
            """,
            """
            { "severity": "info", "group": ["port"], "measure": { "kind": "SEIZURES" },
              "when": { "kind": "TREND", "detector": "EWMA_NB", "bucket": "WEEK", "falseAlarmRate": 0.4, "completeAfter": "PT0S" } }
            """,
            """
            { "severity": "info", "group": ["port"], "measure": { "kind": "MASS" },
              "when": { "kind": "EMERGENCE", "of": "combination", "lookBack": 1 } }
            """,
            """
            { "severity": "info", "group": ["substance", "form"], "measure": { "kind": "SEIZURES" },
              "when": { "kind": "EMERGENCE", "of": "port", "lookBack": 1, "since": "2024-03-15", "holdFor": "P2D" } }
            """,
            """
            { "severity": "info", "group": ["port"], "measure": { "kind": "MASS" },
              "when": { "kind": "SILENCE", "bucket": "DAY", "falseAlarmRate": 0.3, "completeAfter": "PT6H", "holdFor": "PT3H" } }
            """,
            """
            { "severity": "info", "group": ["port"], "measure": { "kind": "MASS", "unit": "g" },
              "when": { "kind": "HIGHEST", "bucket": "DAY", "periods": 3, "completeAfter": "PT6H", "holdFor": "P1D" } }
            """,
            """
            { "severity": "info", "group": ["country"], "measure": { "kind": "SEIZURES" },
              "when": { "kind": "SHIFT", "of": "form", "bucket": "DAY", "baseline": 4, "falseAlarmRate": 0.4, "atLeast": 2, "holdFor": "P1D" } }
            """,
            """
            { "severity": "info", "group": ["country"], "measure": { "kind": "SEIZURES" },
              "when": { "kind": "COMMITMENT", "event": "2024-04-16", "baseline": { "from": "2024-04-01", "to": "2024-04-12" }, "direction": "DOWN",
                "target": 0.4, "bucket": "DAY", "sustain": 2, "falseAlarmRate": 0.3, "holdFor": "PT5H" } }
            """,
            """
            { "severity": "info", "group": ["port", "substance"], "measure": { "kind": "MASS" },
              "when": { "kind": "NO_DATA", "afterDays": 3 } }
            """,
            """
            { "severity": "warning", "select": { "substance": ["heroin"] }, "measure": { "kind": "MASS" },
              "when": { "kind": "NO_DATA", "afterDays": 2, "since": "2024-04-03", "holdFor": "PT1H" } }
            """,
            """
            { "severity": "info", "group": ["area"], "measure": { "kind": "MASS", "unit": "kg" },
              "when": { "kind": "THRESHOLD", "window": { "calendar": "MONTH" }, "value": 1 } }
            """,
            """
            { "severity": "info", "select": { "port": ["CBP_AREA:LAREDO"], "form": ["TABLET"] }, "measure": { "kind": "PILLS" },
              "when": { "kind": "THRESHOLD", "window": { "calendar": "MONTH" }, "value": 100 } }
            """,
            """
            { "severity": "info", "group": ["region", "substance"], "measure": { "kind": "SEIZURES", "atLeast": 300, "unit": "g" },
              "when": { "kind": "THRESHOLD", "window": { "sliding": "P40D" }, "value": 3 } }
            """,
            """
            { "severity": "warning", "select": { "class": ["DRUG"] }, "group": ["port"], "measure": { "kind": "MASS", "unit": "g" },
              "when": { "kind": "SINGLE", "value": 700 } }
            """);

    private Rules() {}

    public static AlertRuleVersion version(String id, int version, String definition) {
        return version(id, version, Optional.of(definition), Instant.parse("2024-05-01T00:00:00Z"));
    }

    public static AlertRuleVersion version(String id, int version, Optional<String> definition, Instant recordedAt) {
        return AlertRuleVersion.of(
                id,
                version,
                recordedAt,
                definition.map(ContractJson.MAPPER::readTree).orElse(null));
    }
}
