/** Delivery of alerts to Alertmanager and to webhooks. A recipient that was sent an alert is sent all that follows of it. */
@NullMarked
package seizures.alert.deliver;

import org.jspecify.annotations.NullMarked;
