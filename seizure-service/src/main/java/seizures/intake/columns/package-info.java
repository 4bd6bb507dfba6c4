/** Column maps of agencies: how the columns of their tables are the fields of reports; and the tables as they arrive. */
@NullMarked
package seizures.intake.columns;

import org.jspecify.annotations.NullMarked;
