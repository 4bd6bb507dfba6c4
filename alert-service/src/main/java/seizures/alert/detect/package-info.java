/** The detectors over HTTP: evaluates any series that is sent, and keeps nothing. */
@NullMarked
package seizures.alert.detect;

import org.jspecify.annotations.NullMarked;
