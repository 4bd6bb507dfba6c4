/** What the streams of a service keep, and whether they go on. */
@NullMarked
package seizures.commons.state;

import org.jspecify.annotations.NullMarked;
