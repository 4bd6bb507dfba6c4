/** The way in: reports, corrections, retractions and laboratory results over HTTP, one by one and in bulk. */
@NullMarked
package seizures.intake.submit;

import org.jspecify.annotations.NullMarked;
