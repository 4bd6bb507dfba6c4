package seizures.authorization;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** The demo clients and the console, and the key that signs their tokens: made at the first start, kept in a folder. */
@Configuration(proxyBeanMethods = false)
class AuthorizationConfiguration {
    private static final String AUDIENCE = "seizure-watch";
    private static final Duration LIFE_OF_A_TOKEN = Duration.ofHours(1);
    private static final Duration LIFE_OF_A_CONSOLE_TOKEN = Duration.ofMinutes(15);
    private static final Duration LIFE_OF_A_SESSION = Duration.ofHours(12);
    private static final int SECRET_BYTES = 32;
    private static final String CONSOLE = "console";

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${seizures.authorization.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    /** Its secrets are in the file {@code clients}: on each line a name, a blank and its secret. */
    @Bean
    RegisteredClientRepository clients(@Value("${seizures.authorization.folder}") Path folder, RegisteredClient console)
            throws IOException {
        var secrets = KeptFile.read(folder.resolve("clients"), AuthorizationConfiguration::newSecrets)
                .lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
        var all = DemoClient.ALL.stream()
                .map(client -> registered(client, Objects.requireNonNull(secrets.get(client.name()))))
                .collect(Collectors.toCollection(ArrayList::new));
        all.add(console);
        return new InMemoryRegisteredClientRepository(all);
    }

    private static String newSecrets() {
        return DemoClient.ALL.stream()
                .map(client -> client.name() + " " + newSecret())
                .collect(Collectors.joining());
    }

    private static String newSecret() {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret) + "\n";
    }

    /** The console, which people sign in to; its secret is in the file {@code console}. */
    @Bean
    RegisteredClient console(
            @Value("${seizures.authorization.folder}") Path folder,
            @Value("${seizures.authorization.console}") List<String> addresses)
            throws IOException {
        var secret = KeptFile.read(folder.resolve(CONSOLE), AuthorizationConfiguration::newSecret)
                .strip();
        var client = RegisteredClient.withId(CONSOLE)
                .clientId(CONSOLE)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(LIFE_OF_A_CONSOLE_TOKEN)
                        .refreshTokenTimeToLive(LIFE_OF_A_SESSION)
                        .build());
        addresses.forEach(address -> client.redirectUri(address + "/login/oauth2/code/seizures")
                .postLogoutRedirectUri(address + "/signed-out"));
        return client.build();
    }

    private static RegisteredClient registered(DemoClient client, String secret) {
        return RegisteredClient.withId(client.name())
                .clientId(client.name())
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(LIFE_OF_A_TOKEN)
                        .build())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> key(@Value("${seizures.authorization.folder}") Path folder)
            throws IOException, ParseException {
        var key = KeptFile.read(folder.resolve("key"), AuthorizationConfiguration::newKey);
        return new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(key)));
    }

    private static String newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return token -> {
            if (!token.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)) {
                return;
            }
            var client = DemoClient.called(
                    Objects.requireNonNull(token.<Authentication>getPrincipal()).getName());
            token.getJwsHeader().type("at+jwt");
            token.getClaims()
                    .audience(List.of(AUDIENCE))
                    .claim("roles", client.roles())
                    .claim("agencies", client.agencies());
        };
    }
}
