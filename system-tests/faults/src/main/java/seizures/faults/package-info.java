/** A cluster and two of each service on this machine, a load, and one fault at a time. */
@NullMarked
package seizures.faults;

import org.jspecify.annotations.NullMarked;
