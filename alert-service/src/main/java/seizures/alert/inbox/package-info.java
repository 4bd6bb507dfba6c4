/**
 * What people see of alerts and do about them: queries, streams, acts and silences. Acts are kept beside the alerts and
 * never change what the data says.
 */
@NullMarked
package seizures.alert.inbox;

import org.jspecify.annotations.NullMarked;
