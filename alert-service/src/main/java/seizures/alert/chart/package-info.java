/** Pictures of alerts: the series, what was expected or allowed, and the window that stands out. */
@NullMarked
package seizures.alert.chart;

import org.jspecify.annotations.NullMarked;
