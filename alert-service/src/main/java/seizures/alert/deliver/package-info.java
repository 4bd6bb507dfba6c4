/** Tells others of alerts: Alertmanager, and webhooks. Whoever was told of one is told of whatever becomes of it. */
@NullMarked
package seizures.alert.deliver;

import org.jspecify.annotations.NullMarked;
