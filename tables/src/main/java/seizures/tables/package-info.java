/** Tables as agencies keep and publish them, read row by row into reports. Plain Java. */
@NullMarked
package seizures.tables;

import org.jspecify.annotations.NullMarked;
