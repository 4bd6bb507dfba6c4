/** Ports, substances and dose methods by name. */
@NullMarked
package seizures.console.register;

import org.jspecify.annotations.NullMarked;
