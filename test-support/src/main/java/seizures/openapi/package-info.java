/** OpenAPI 3.1 files read as contracts: is this exchange one that the file describes, and what does the file promise? */
@NullMarked
package seizures.openapi;

import org.jspecify.annotations.NullMarked;
