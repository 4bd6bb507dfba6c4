/** Which months the reports of each agency cover. */
@NullMarked
package seizures.console.coverage;

import org.jspecify.annotations.NullMarked;
