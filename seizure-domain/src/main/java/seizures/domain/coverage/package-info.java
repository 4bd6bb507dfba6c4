/** Which days an agency's reports cover: what nobody reported is not zero. */
@NullMarked
package seizures.domain.coverage;

import org.jspecify.annotations.NullMarked;
