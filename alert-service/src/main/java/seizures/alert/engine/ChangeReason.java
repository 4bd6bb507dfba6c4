package seizures.alert.engine;

import java.time.Instant;

/**
 * Why alerts are looked at again.
 *
 * @param text for their next version, in words
 * @param at when it was known
 */
record ChangeReason(String text, Instant at) {}
