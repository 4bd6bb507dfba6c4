/** The registers of places, substances and methods, what in the counts they do not know, and their state on a day. */
@NullMarked
package seizures.stats.register;

import org.jspecify.annotations.NullMarked;
