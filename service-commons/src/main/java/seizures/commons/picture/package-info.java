/** Pictures of amounts over time: axes, legend, colours, and the page around them, as SVG and as PNG. */
@NullMarked
package seizures.commons.picture;

import org.jspecify.annotations.NullMarked;
