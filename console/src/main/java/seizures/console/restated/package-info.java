/** What was published and is different now, and because of which reports. */
@NullMarked
package seizures.console.restated;

import org.jspecify.annotations.NullMarked;
