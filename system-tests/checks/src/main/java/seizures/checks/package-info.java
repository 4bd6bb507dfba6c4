/** Checks of a running system from outside: they share no code with the services, and speak only HTTP and Kafka. */
@NullMarked
package seizures.checks;

import org.jspecify.annotations.NullMarked;
