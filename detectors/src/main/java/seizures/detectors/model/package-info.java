/** Count models behind the detectors: distributions, regressions, calendars. Pure arithmetic. */
@NullMarked
package seizures.detectors.model;

import org.jspecify.annotations.NullMarked;
