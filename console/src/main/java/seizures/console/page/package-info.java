/** What all pages share: layout, language, numbers and units, errors. */
@NullMarked
package seizures.console.page;

import org.jspecify.annotations.NullMarked;
