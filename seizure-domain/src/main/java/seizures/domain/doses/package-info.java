/** Reads doses out of tallies: named, versioned methods and what laboratories found, both data. */
@NullMarked
package seizures.domain.doses;

import org.jspecify.annotations.NullMarked;
