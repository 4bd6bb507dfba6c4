package seizures.alert.watch;

import java.time.Instant;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;

/**
 * All that the watch must not forget; the rest is an index of it.
 *
 * @param seizures what is known of each, by seizureId
 * @param rules the newest version of each, deleted ones too, by ruleId
 * @param alerts the newest version of each, by alertId
 * @param due series that wait for the next tick, by {@link SeriesKey#text}
 * @param clock under one key, the time by which alerts were last resolved
 */
record Memory(
        Keyed<KnownSeizure> seizures,
        Keyed<AlertRuleVersion> rules,
        Keyed<AlertVersion> alerts,
        Keyed<Due> due,
        Keyed<Instant> clock) {}
