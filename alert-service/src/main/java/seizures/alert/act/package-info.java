/** What people do about alerts: it lies beside them and never changes what the data says. */
@NullMarked
package seizures.alert.act;

import org.jspecify.annotations.NullMarked;
