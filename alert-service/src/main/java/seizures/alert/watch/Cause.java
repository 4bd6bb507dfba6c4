package seizures.alert.watch;

import java.time.Instant;

/**
 * Why alerts are looked at again.
 *
 * @param reason for their next version, in words
 * @param at when it was known
 */
record Cause(String reason, Instant at) {}
