/** The browser's side of the services: pages, and a session that keeps the tokens. */
@NullMarked
package seizures.console;

import org.jspecify.annotations.NullMarked;
