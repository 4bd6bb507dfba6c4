package seizures.commons.access;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTParser;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What makes a token good: its issuer's signature, audience, type and time. Each issuer has rules of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
public class TokenConfiguration {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 3_000;
    private static final int LARGEST_KEY_SET = 256 * 1024;
    private static final long KEYS_MILLIS = 300_000;
    private static final long REFRESH_MILLIS = 15_000;
    private static final long OUTAGE_MILLIS = 3_600_000;

    @Bean
    TokenCache tokenCache() {
        return new TokenCache(InstantSource.system());
    }

    @Bean
    JwtDecoder jwtDecoder(AccessSettings settings, TokenCache cache) {
        var decoders = settings.issuers().stream()
                .collect(Collectors.toMap(AccessSettings.Issuer::issuer, issuer -> decoder(issuer, cache)));
        return token -> decode(token, decoders);
    }

    @Bean
    TokenAuthentication tokenAuthentication(JwtDecoder decoder, TokenCache cache, AccessSettings settings) {
        return new TokenAuthentication(decoder, cache, settings);
    }

    private static Jwt decode(String token, Map<String, JwtDecoder> decoders) {
        var decoder = decoders.get(issuerOf(token));
        if (decoder == null) {
            throw new BadJwtException("Its issuer is none of ours");
        }
        try {
            return decoder.decode(token);
        } catch (BadJwtException e) {
            throw e;
        } catch (JwtException e) {
            // Keys are not fetched at every request with a key that nobody has.
            throw NestedExceptionUtils.getMostSpecificCause(e) instanceof RateLimitReachedException
                    ? new BadJwtException("Its key is none of its issuer's", e)
                    : e;
        }
    }

    /** As the token says; nothing is believed yet. */
    private static String issuerOf(String token) {
        try {
            var claims = JWTParser.parse(token).getJWTClaimsSet(); // null where it is encrypted
            return claims == null || claims.getIssuer() == null ? "" : claims.getIssuer();
        } catch (ParseException e) {
            throw new BadJwtException("The token cannot be read", e);
        }
    }

    private static JwtDecoder decoder(AccessSettings.Issuer issuer, TokenCache cache) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys(issuer, cache))
                .jwsAlgorithms(algorithms -> {
                    algorithms.clear();
                    issuer.algorithms().stream()
                            .map(TokenConfiguration::algorithm)
                            .forEach(algorithms::add);
                })
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"))))
                .build();
        var times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(issuer.issuer()),
                new JwtClaimValidator<@Nullable Collection<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(issuer.audience()))));
        return decoder;
    }

    private static SignatureAlgorithm algorithm(String name) {
        var algorithm = SignatureAlgorithm.from(name);
        if (algorithm == null) {
            throw new IllegalArgumentException("No algorithm of asymmetric signatures is called " + name);
        }
        return algorithm;
    }

    /** Fetched when first needed, kept for minutes, and an hour longer where the issuer is away. */
    private static JWKSource<SecurityContext> keys(AccessSettings.Issuer issuer, TokenCache cache) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            issuer.keys().toURL(),
                            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_KEY_SET))
                    .refreshAheadCache(false)
                    .cache(KEYS_MILLIS, REFRESH_MILLIS, event -> {
                        if (event instanceof CachingJWKSetSource.RefreshCompletedEvent) {
                            cache.clear();
                        }
                    })
                    .retrying(true)
                    .outageTolerant(OUTAGE_MILLIS)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("The keys of " + issuer.issuer() + " have no address", e);
        }
    }
}
