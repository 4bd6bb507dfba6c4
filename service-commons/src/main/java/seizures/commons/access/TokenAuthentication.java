package seizures.commons.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** From the token of a request to its {@link Caller}, who is the principal; the issuer is in the details. */
final class TokenAuthentication {
    private final JwtDecoder decoder;
    private final TokenCache cache;
    private final Map<String, AccessSettings.Issuer> issuers;

    TokenAuthentication(JwtDecoder decoder, TokenCache cache, AccessSettings settings) {
        this.decoder = decoder;
        this.cache = cache;
        this.issuers =
                settings.issuers().stream().collect(Collectors.toMap(AccessSettings.Issuer::issuer, issuer -> issuer));
    }

    /** @throws org.springframework.security.core.AuthenticationException where it is not a good token */
    Authentication authenticate(Authentication request) {
        return cache.get(((BearerTokenAuthenticationToken) request).getToken(), this::verify);
    }

    private Authentication verify(String token) {
        var jwt = decode(token);
        var name = jwt.getClaimAsString("iss");
        var caller = Optional.ofNullable(issuers.get(name))
                .flatMap(issuer -> Claims.caller(jwt.getClaims(), issuer))
                .orElseThrow(() -> new InvalidBearerTokenException("It does not say who it is"));
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(caller, null, authorities(caller.roles()));
        authentication.setDetails(name);
        return authentication;
    }

    private Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException e) {
            throw new InvalidBearerTokenException("The token is not valid", e);
        } catch (JwtException e) {
            throw new AuthenticationServiceException("The token cannot be verified", e);
        }
    }

    private static List<GrantedAuthority> authorities(Set<Role> roles) {
        return AuthorityUtils.createAuthorityList(
                roles.stream().map(Role::claim).toList());
    }
}
