package seizures.alert.deliver;

import java.time.Instant;
import seizures.alert.about.About;

/** Whether nobody is to be newly told of an alert. */
@FunctionalInterface
interface Hush {
    boolean isSilenced(About about, Instant now);
}
