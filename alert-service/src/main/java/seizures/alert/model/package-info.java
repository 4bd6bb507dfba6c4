/** Count models behind the detectors: distributions, regressions, calendars. Pure arithmetic. */
@NullMarked
package seizures.alert.model;

import org.jspecify.annotations.NullMarked;
