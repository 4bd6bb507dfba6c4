/** Alerts over HTTP: current ones, their history, and a stream of new versions. */
@NullMarked
package seizures.alert.view;

import org.jspecify.annotations.NullMarked;
