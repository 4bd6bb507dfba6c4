/** Sends reports from files through the HTTP interface, as an agency would. */
@NullMarked
package seizures.local.load;

import org.jspecify.annotations.NullMarked;
