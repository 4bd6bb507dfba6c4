/** Sums of areas and reports of places in them, which may be the same goods: counted once. */
@NullMarked
package seizures.domain.overlap;

import org.jspecify.annotations.NullMarked;
