package seizures.alert.deliver;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Exponential backoff: the wait doubles with each attempt, with jitter down to half of it so that retries spread out.
 *
 * @param first wait; each further one is twice as long
 * @param longest wait
 */
record RetryBackoff(Duration first, Duration longest) {
    /** @param failures so far, from 1 */
    Duration after(int failures, RandomGenerator random) {
        long most = longest.toMillis();
        int doublings = Math.min(failures - 1, 40);
        long whole = first.toMillis() > most >> doublings ? most : first.toMillis() << doublings;
        return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
    }
}
