package seizures.intake.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import seizures.contract.Agency;
import seizures.contract.SeizureId;

/**
 * Who asks.
 *
 * @param name from the token; null where access is open and nobody is asked who he is
 * @param agencies the codes of those whose records are his to write and read; {@code *} is all of them
 */
public record Caller(@Nullable String name, Set<Role> roles, Set<String> agencies) {
    static final String ALL = "*";

    /** Whoever it is, where access is open. */
    public static final Caller ANYBODY = new Caller(null, Role.EVERY, Set.of(ALL));

    /** His name; where nobody is asked for it, the one that is said otherwise. */
    public String nameOr(String otherwise) {
        return name == null ? otherwise : name;
    }

    boolean is(Role... any) {
        for (var role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    boolean speaksFor(Agency agency) {
        return agencies.contains(ALL) || agencies.contains(agency.code());
    }

    /** Whether the id starts with the code of one of his agencies. */
    boolean mayHaveGiven(SeizureId id) {
        return agencies.contains(ALL)
                || agencies.stream().anyMatch(code -> id.value().startsWith(code + "-"));
    }
}
