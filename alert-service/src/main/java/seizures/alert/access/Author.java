package seizures.alert.access;

import org.jspecify.annotations.Nullable;
import seizures.alert.web.Body;
import seizures.commons.access.Caller;

/** Who acts: whom the token names. Where access is open, whom the body names; null where it names nobody. */
public final class Author {
    private static final int LONGEST_NAME = 200;

    private Author() {}

    public static @Nullable String of(Caller caller, Body body) {
        var name = caller.name();
        if (name == null) {
            return body.text("author", LONGEST_NAME, text -> text);
        }
        return body.has("author") ? body.text("author", LONGEST_NAME, author -> himself(author, name)) : name;
    }

    private static String himself(String author, String name) {
        if (!author.equals(name)) {
            throw new IllegalArgumentException("is not whom the token names: leave it out");
        }
        return author;
    }
}
