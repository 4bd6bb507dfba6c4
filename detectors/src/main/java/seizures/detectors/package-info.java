/** Detectors: pure functions from a series of counts to findings per bucket. See docs/detectors.md. */
@NullMarked
package seizures.detectors;

import org.jspecify.annotations.NullMarked;
