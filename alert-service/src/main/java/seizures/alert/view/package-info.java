/** Alerts over HTTP: what stands, what was, and what comes. */
@NullMarked
package seizures.alert.view;

import org.jspecify.annotations.NullMarked;
