package seizures.commons.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads who somebody is from the claims of a token that has been found good. */
final class Claims {
    private static final int LONGEST_NAME = 200;

    private Claims() {}

    /** Empty where the token does not say who it is. */
    static Optional<Caller> caller(Map<String, Object> claims, AccessSettings.Issuer issuer) {
        var name = find(claims, issuer.nameClaim());
        if (!(name instanceof String text) || !isName(text)) {
            return Optional.empty();
        }
        var words = words(find(claims, issuer.rolesClaim()));
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> words.contains(role.claim()))
                .forEach(roles::add);
        var agencies = words(find(claims, issuer.agenciesClaim()));
        var until = claims.get("exp") instanceof Instant end ? end : Instant.MAX;
        return Optional.of(new Caller(text, issuer.issuer(), Set.copyOf(roles), agencies, until));
    }

    private static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_NAME
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    /** A claim by its name, else by its path. */
    private static @Nullable Object find(Map<?, ?> claims, String path) {
        int dot = path.indexOf('.');
        if (claims.containsKey(path) || dot < 0) {
            return claims.get(path);
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? find(inner, path.substring(dot + 1))
                : null;
    }

    /** A list of texts, or one text with blanks between its words. */
    private static Set<String> words(@Nullable Object claim) {
        return switch (claim) {
            case Collection<?> list ->
                list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toUnmodifiableSet());
            case String text -> Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
            case null, default -> Set.of();
        };
    }
}
