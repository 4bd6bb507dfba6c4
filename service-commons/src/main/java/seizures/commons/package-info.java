/** What guards and watches every service, and nothing of the domain. */
@NullMarked
package seizures.commons;

import org.jspecify.annotations.NullMarked;
