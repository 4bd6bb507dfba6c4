package seizures.console.session;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one instance takes from one session, or from one address that has none.
 *
 * @param requestsPerSecond in the long run
 * @param requestsAtOnce after a pause: a page asks for a dozen parts
 * @param loginsPerMinute begun from one address
 * @param streamsPerSession that are open at the same time
 */
@ConfigurationProperties("seizures.console.rates")
record RateSettings(
        @DefaultValue("20") double requestsPerSecond,
        @DefaultValue("200") int requestsAtOnce,
        @DefaultValue("120") int loginsPerMinute,
        @DefaultValue("10") int streamsPerSession) {}
