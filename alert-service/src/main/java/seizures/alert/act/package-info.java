/** What people do about alerts: acts are kept beside the alerts and never change what the data says. */
@NullMarked
package seizures.alert.act;

import org.jspecify.annotations.NullMarked;
