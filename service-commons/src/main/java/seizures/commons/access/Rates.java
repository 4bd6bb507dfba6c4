package seizures.commons.access;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often somebody may ask: each caller has a limit of his own, so that none takes another's share. */
final class Rates {
    private static final int MOST_CALLERS = 10_000;

    private final RateLimiterConfig limit;
    private final Map<String, RateLimiter> callers = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RateLimiter> eldest) {
            return size() > MOST_CALLERS;
        }
    });

    Rates(int most, Duration period) {
        limit = RateLimiterConfig.custom()
                .limitForPeriod(most)
                .limitRefreshPeriod(period)
                .timeoutDuration(Duration.ZERO)
                .build();
    }

    /** Whether this caller may ask now; if so, it counts. */
    boolean allow(String caller) {
        return callers.computeIfAbsent(caller, name -> RateLimiter.of(name, limit))
                .acquirePermission();
    }
}
