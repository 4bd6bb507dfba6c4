/** How the services are, for those who run them. */
@NullMarked
package seizures.console.operations;

import org.jspecify.annotations.NullMarked;
