/** The alert view: what the rules see in the reports, kept up to date by differences. */
@NullMarked
package seizures.alert.watch;

import org.jspecify.annotations.NullMarked;
