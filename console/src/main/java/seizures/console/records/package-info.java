/** Single seizures: the list behind a count, and one record with its versions. */
@NullMarked
package seizures.console.records;

import org.jspecify.annotations.NullMarked;
