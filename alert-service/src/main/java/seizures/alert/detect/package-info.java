/** Detectors: pure functions from a series of counts to flagged buckets. See docs/detectors.md. */
@NullMarked
package seizures.alert.detect;

import org.jspecify.annotations.NullMarked;
