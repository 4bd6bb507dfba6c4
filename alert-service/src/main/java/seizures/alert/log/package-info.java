/** Topics of one partition, followed by every instance. */
@NullMarked
package seizures.alert.log;

import org.jspecify.annotations.NullMarked;
