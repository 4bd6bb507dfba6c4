/** What crosses a topic: events, values and the topics themselves. */
@NullMarked
package seizures.contract;

import org.jspecify.annotations.NullMarked;
