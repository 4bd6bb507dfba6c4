package seizures.domain.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a name may have before or behind it without meaning another substance, salts above all: {@code affixes.csv}. */
final class Affixes {
    /** As in {@code FENTANYL HYDROCHLORIDE, OTHER}. */
    private static final int MOST = 2;

    private static final List<Affix> AFFIXES = RegistryFile.rows("affixes.csv").stream()
            .map(row -> new Affix(row.get("affix"), Where.valueOf(row.get("where"))))
            .toList();

    private Affixes() {}

    private enum Where {
        BEFORE,
        AFTER
    }

    /** @param text as looked up, with the blank or comma that parts it from the name */
    private record Affix(String text, Where where) {
        @Nullable
        String removedFrom(String name) {
            if (name.length() <= text.length()) {
                return null;
            }
            return switch (where) {
                case BEFORE -> name.startsWith(text) ? name.substring(text.length()) : null;
                case AFTER -> name.endsWith(text) ? name.substring(0, name.length() - text.length()) : null;
            };
        }
    }

    /**
     * The first that is found under a name, or under the name without affixes.
     *
     * @param name as looked up
     */
    static <T> Optional<T> find(String name, Function<String, Optional<T>> register) {
        return find(name, register, MOST);
    }

    private static <T> Optional<T> find(String name, Function<String, Optional<T>> register, int most) {
        var found = register.apply(name);
        if (found.isPresent() || most == 0) {
            return found;
        }
        for (var affix : AFFIXES) {
            var rest = affix.removedFrom(name);
            var without = rest == null ? Optional.<T>empty() : find(rest, register, most - 1);
            if (without.isPresent()) {
                return without;
            }
        }
        return Optional.empty();
    }
}
