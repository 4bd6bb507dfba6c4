/** What goes wrong, as HTTP tells it. */
@NullMarked
package seizures.alert.web;

import org.jspecify.annotations.NullMarked;
