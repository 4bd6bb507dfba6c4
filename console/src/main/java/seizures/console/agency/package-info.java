/** What an agency does: send files and single reports, state coverage, see what is known of it. */
@NullMarked
package seizures.console.agency;

import org.jspecify.annotations.NullMarked;
