/** Checks of a running system from outside: they share no code with the services, and speak only HTTP and Kafka. */
@NullMarked
package seizures.check;

import org.jspecify.annotations.NullMarked;
