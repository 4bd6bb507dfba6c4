package seizures.console.session;

import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.StringUtils;

/** The issuer's addresses, read from it at the first login: the console starts while the issuer is away. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "seizures.access.mode", havingValue = "tokens", matchIfMissing = true)
class IssuerConfiguration {
    static final String REGISTRATION = "seizures";

    @Bean
    ClientRegistrationRepository registrations(LoginSettings settings, LoginMetrics logins) {
        return new SupplierClientRegistrationRepository(() -> {
            try {
                return new InMemoryClientRegistrationRepository(registration(settings));
            } catch (IllegalArgumentException e) { // the issuer does not answer, or not as one
                logins.failed();
                throw e;
            }
        });
    }

    private static ClientRegistration registration(LoginSettings settings) {
        var client = ClientRegistrations.fromIssuerLocation(
                        Objects.requireNonNull(settings.issuer(), "seizures.console.login.issuer is missing"))
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(StringUtils.delimitedListToStringArray(settings.scopes(), " "));
        if (settings.clientSecret() == null) {
            return client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                    .build();
        }
        return client.clientSecret(settings.clientSecret()).build();
    }
}
