package seizures.alert.engine;

import java.time.Instant;
import seizures.alert.series.SeriesKey;
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
public record EngineState(
        KeyedStore<KnownSeizure> seizures,
        KeyedStore<AlertRuleVersion> rules,
        KeyedStore<AlertVersion> alerts,
        KeyedStore<PendingEvaluation> pending,
        KeyedStore<AgencyStatements> statements,
        KeyedStore<Instant> clock) {}
