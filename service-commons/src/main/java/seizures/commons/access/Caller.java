package seizures.commons.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param name from the token; null where access is open and nobody is asked who he is
 * @param agencies the codes of those that he speaks for; {@code *} is all of them
 */
public record Caller(@Nullable String name, Set<Role> roles, Set<String> agencies) {
    public static final String ALL = "*";

    /** Whoever it is, where access is open. */
    public static final Caller ANYBODY = new Caller(null, Role.EVERY, Set.of(ALL));

    /** His name; where nobody is asked for it, the one that is said otherwise. */
    public String nameOr(String otherwise) {
        return name == null ? otherwise : name;
    }

    public boolean is(Role... any) {
        for (var role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean speaksForAll() {
        return agencies.contains(ALL);
    }
}
