/** What registrars enter on top of the registers of the build, followed by every service. */
@NullMarked
package seizures.commons.register;

import org.jspecify.annotations.NullMarked;
