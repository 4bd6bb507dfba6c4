/** Acts of registrars: entries on top of the registers of the build. */
@NullMarked
package seizures.intake.register;

import org.jspecify.annotations.NullMarked;
