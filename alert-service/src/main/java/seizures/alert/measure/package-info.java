/** What a rule measures: in what unit, over which periods of the calendar. */
@NullMarked
package seizures.alert.measure;

import org.jspecify.annotations.NullMarked;
