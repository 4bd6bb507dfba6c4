/** How complete recent periods are, judged by how late earlier ones became known. */
@NullMarked
package seizures.stats.complete;

import org.jspecify.annotations.NullMarked;
