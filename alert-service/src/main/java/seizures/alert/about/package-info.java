/** The labels of alerts, and the filters that match them. */
@NullMarked
package seizures.alert.about;

import org.jspecify.annotations.NullMarked;
