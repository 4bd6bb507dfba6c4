/** What an alert is about, and who means it. */
@NullMarked
package seizures.alert.about;

import org.jspecify.annotations.NullMarked;
