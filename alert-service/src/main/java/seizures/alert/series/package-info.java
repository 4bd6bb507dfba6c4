/** What a rule looks at: the reports of one group over time, on both clocks. */
@NullMarked
package seizures.alert.series;

import org.jspecify.annotations.NullMarked;
