package seizures.alert.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import seizures.alert.web.Body;

/**
 * Who asks.
 *
 * @param name from the token; null where access is open and nobody is asked who he is
 */
public record Caller(@Nullable String name, Set<Role> roles) {
    private static final int LONGEST_NAME = 200;

    /** Whoever it is, where access is open. */
    public static final Caller ANYBODY = new Caller(null, Role.EVERY);

    /** His name; where nobody is asked for it, the one that is said otherwise. */
    public String nameOr(String otherwise) {
        return name == null ? otherwise : name;
    }

    /** Who acts: whom the token names. Where access is open, whom the body names; null where it names nobody. */
    public @Nullable String author(Body body) {
        if (name == null) {
            return body.text("author", LONGEST_NAME, text -> text);
        }
        return body.has("author") ? body.text("author", LONGEST_NAME, this::himself) : name;
    }

    private String himself(String author) {
        if (!author.equals(name)) {
            throw new IllegalArgumentException("is not whom the token names: leave it out");
        }
        return author;
    }
}
