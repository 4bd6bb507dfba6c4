/** What every service's HTTP side has, whatever it answers. */
@NullMarked
package seizures.commons.web;

import org.jspecify.annotations.NullMarked;
