package seizures.stats.seal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sealed days become editions.
 *
 * @param settleAfter a seal, before the log is taken to hold all of its day; the intake acts on a seal after ten seconds
 *     at most, and what it had sent before is in the log within ten more
 * @param ledger the consumer group of the ledger
 * @param tally the consumer group of the tally
 */
@ConfigurationProperties("seizures.editions")
record EditionSettings(
        @DefaultValue("60s") Duration settleAfter,
        @DefaultValue("seizure-ledger") String ledger,
        @DefaultValue("stats-tally-2") String tally) {}
