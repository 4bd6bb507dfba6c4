package seizures.commons.access;

import java.util.Set;

/**
 * One line of the table of who may call what.
 *
 * @param path a pattern as Spring has them
 */
public record Endpoint(String method, String path, Set<Role> roles) {
    public static Endpoint row(String method, String path, Role... roles) {
        return new Endpoint(method, path, Set.of(roles));
    }
}
