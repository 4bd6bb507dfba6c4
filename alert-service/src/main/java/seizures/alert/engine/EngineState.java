package seizures.alert.engine;

import java.time.Instant;
import java.util.List;
import seizures.alert.engine.EngineStores.StoreName;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;

/**
 * All that the watch must not forget; the rest is an index of it.
 *
 * @param seizures what is known of each, by seizureId
 * @param rules the newest version of each, deleted ones too, by ruleId
 * @param alerts the newest version of each, by alertId
 * @param pending series that wait for the next tick, by {@link SeriesKey#text}
 * @param statements of coverage, by agency
 * @param clock under one key, the time by which alerts were last resolved
 */
record EngineState(
        KeyedStore<KnownSeizure> seizures,
        KeyedStore<AlertRuleVersion> rules,
        KeyedStore<AlertVersion> alerts,
        KeyedStore<PendingEvaluation> pending,
        KeyedStore<AgencyStatements> statements,
        KeyedStore<Instant> clock) {
    private static final StoreName<KnownSeizure> SEIZURES = new StoreName<>("watched-seizures", KnownSeizure.class);
    private static final StoreName<AlertRuleVersion> RULES = new StoreName<>("watched-rules", AlertRuleVersion.class);
    private static final StoreName<AlertVersion> ALERTS = new StoreName<>("watched-alerts", AlertVersion.class);
    private static final StoreName<PendingEvaluation> PENDING = new StoreName<>("watched-due", PendingEvaluation.class);
    private static final StoreName<AgencyStatements> STATEMENTS =
            new StoreName<>("watched-statements", AgencyStatements.class);
    private static final StoreName<Instant> CLOCK = new StoreName<>("watched-clock", Instant.class);
    static final List<StoreName<?>> NAMES = List.of(SEIZURES, RULES, ALERTS, PENDING, STATEMENTS, CLOCK);

    static EngineState open(EngineStores stores) {
        return new EngineState(
                stores.open(SEIZURES),
                stores.open(RULES),
                stores.open(ALERTS),
                stores.open(PENDING),
                stores.open(STATEMENTS),
                stores.open(CLOCK));
    }
}
