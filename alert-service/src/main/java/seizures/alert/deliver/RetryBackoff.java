package seizures.alert.deliver;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: twice as long each time, and by chance down to half of it, so that many who failed together do not come back together. */
record RetryBackoff(Duration first, Duration longest) {
    /** @param failures so far, from 1 */
    Duration after(int failures, RandomGenerator random) {
        long most = longest.toMillis();
        int doublings = Math.min(failures - 1, 40);
        long whole = first.toMillis() > most >> doublings ? most : first.toMillis() << doublings;
        return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
    }
}
