/** Periods of the calendar. */
@NullMarked
package seizures.domain.calendar;

import org.jspecify.annotations.NullMarked;
