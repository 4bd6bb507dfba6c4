package seizures.stats.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name from the token; null where access is open and nobody is asked who he is
 */
public record Caller(@Nullable String name, Set<Role> roles) {
    /** Whoever it is, where access is open. */
    static final Caller ANYBODY = new Caller(null, Role.EVERY);
}
