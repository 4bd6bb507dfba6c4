/** What a reported seizure adds to the counts. */
@NullMarked
package seizures.domain.contribution;

import org.jspecify.annotations.NullMarked;
