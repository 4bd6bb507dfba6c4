/** What services parked because they could not read or process it: listed, explained, and sent again once. */
@NullMarked
package seizures.local.letters;

import org.jspecify.annotations.NullMarked;
