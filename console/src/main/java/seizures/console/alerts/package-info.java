/** Alerts: the list, one of them, and what people do about it. */
@NullMarked
package seizures.console.alerts;

import org.jspecify.annotations.NullMarked;
