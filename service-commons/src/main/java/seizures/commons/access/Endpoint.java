package seizures.commons.access;

import java.util.Set;

/**
 * One line of the table of who may call what.
 *
 * @param path a pattern as Spring has them
 * @param ownAgencies roles that are answered for the agencies of their token alone; not in {@code roles}
 */
public record Endpoint(String method, String path, Set<Role> roles, Set<Role> ownAgencies) {
    /** One at which nobody is restricted to what concerns its own agencies. */
    public Endpoint(String method, String path, Set<Role> roles) {
        this(method, path, roles, Set.of());
    }

    /** @param path as Spring matches it: {@code /v1/alerts/{alertId}}, {@code /v1/rules/**} */
    public static Endpoint row(String method, String path, Role... roles) {
        return new Endpoint(method, path, Set.of(roles));
    }

    /** The same line with roles that see what is about their own agencies: {@link OwnAgencies} narrows their question. */
    public Endpoint andOfTheirOwn(Role... more) {
        return new Endpoint(method, path, roles, Set.of(more));
    }
}
