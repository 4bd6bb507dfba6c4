/** The list of records: what an agency, or everybody, has reported, in pages. */
@NullMarked
package seizures.intake.listing;

import org.jspecify.annotations.NullMarked;
