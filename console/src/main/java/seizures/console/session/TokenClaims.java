package seizures.console.session;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * What an access token says of its person. It came from the issuer itself and only decides which links are shown; the
 * services verify it and decide what is allowed. A token that is not a JWT says nothing.
 */
record TokenClaims(Map<String, Object> claims) {
    static TokenClaims of(String accessToken) {
        try {
            return new TokenClaims(
                    JWTParser.parse(accessToken).getJWTClaimsSet().getClaims());
        } catch (ParseException e) {
            return new TokenClaims(Map.of());
        }
    }

    /** @param path a claim, or the way to it, parted by points */
    List<String> texts(String path) {
        return value(path) instanceof Collection<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    Optional<String> text(String path) {
        return Optional.ofNullable(value(path)).map(Object::toString);
    }

    private @Nullable Object value(String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        @Nullable Object here = claims;
        for (String name : StringUtils.delimitedListToStringArray(path, ".")) {
            here = here instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return here;
    }
}
