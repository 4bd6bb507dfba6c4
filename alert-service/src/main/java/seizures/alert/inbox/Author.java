package seizures.alert.inbox;

import org.jspecify.annotations.Nullable;
import seizures.commons.access.Caller;
import seizures.commons.request.JsonFields;

/** Who acts: whom the token names. Where access is open, whom the body names; null where it names nobody. */
final class Author {
    private static final int LONGEST_NAME = 200;

    private Author() {}

    static @Nullable String of(Caller caller, JsonFields body) {
        var name = caller.name();
        if (name == null) {
            return body.required("author").text(LONGEST_NAME);
        }
        return body.has("author") ? body.required("author").text(LONGEST_NAME, author -> himself(author, name)) : name;
    }

    private static String himself(String author, String name) {
        if (!author.equals(name)) {
            throw new IllegalArgumentException("must match the token's subject, or be omitted");
        }
        return author;
    }
}
