/** The alert view as a pure function of changes, rules and the time, kept up to date step by step. */
@NullMarked
package seizures.alert.engine;

import org.jspecify.annotations.NullMarked;
