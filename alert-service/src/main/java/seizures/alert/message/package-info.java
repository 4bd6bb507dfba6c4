/** What alerts say to people, in their language. Pure. */
@NullMarked
package seizures.alert.message;

import org.jspecify.annotations.NullMarked;
