package seizures.console.session;

import java.net.URI;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Which requests need a session, and what every answer forbids the browser to do. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Nothing inline, nothing from elsewhere, in no frame; the form that signs out leads to the issuer. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "form-action 'self'";

    private static final String[] FOR_EVERYBODY = {"/assets/**", "/webjars/**", "/favicon.ico", "/signed-out", "/error"
    };

    @Bean
    CookieCipher cookieCipher(SessionSettings settings) {
        return new CookieCipher(settings.keys());
    }

    @Bean
    SessionRepository sessionRepository(CookieCipher cipher, Clock clock) {
        return new SessionRepository(new EncryptedCookie<>("seizures-console-", ConsoleSession.class, cipher), clock);
    }

    private static void common(
            HttpSecurity http, SessionRepository sessions, CookieCipher cipher, LoginSettings login) {
        http.securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrf(cipher)))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY + origin(login)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()")));
    }

    private static String origin(LoginSettings login) {
        if (login.issuer() == null) {
            return "";
        }
        var issuer = URI.create(login.issuer());
        return " " + issuer.getScheme() + "://" + issuer.getAuthority();
    }

    @Bean
    @Order(1)
    @ConditionalOnProperty(name = "seizures.access.mode", havingValue = "open")
    SecurityFilterChain openAccess(
            HttpSecurity http, SessionRepository sessions, CookieCipher cipher, LoginSettings login, Clock clock) {
        common(http, sessions, cipher, login);
        return http.addFilterAfter(new OpenAccess(clock), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    @ConditionalOnProperty(name = "seizures.access.mode", havingValue = "tokens", matchIfMissing = true)
    SecurityFilterChain signedIn(
            HttpSecurity http,
            SessionRepository sessions,
            CookieCipher cipher,
            ClientRegistrationRepository registrations,
            LoginSettings login,
            SessionSettings settings,
            RateSettings rates,
            LoginMetrics logins,
            Clock clock) {
        common(http, sessions, cipher, login);
        var attempts = new LoginAttempts(cipher);
        var users = new OidcUserService();
        users.setRetrieveUserInfo(request -> false); // the tokens say it all
        var signInFirst = new SignInFirst();
        var endpoint = new TokenEndpoint(registrations, new RestClientRefreshTokenTokenResponseClient(), clock);
        return http.requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(FOR_EVERYBODY)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(new TokenRefresh(sessions, endpoint, clock), SecurityContextHolderFilter.class)
                .addFilterAfter(new RateLimit(rates, clock), TokenRefresh.class)
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(signInFirst).accessDeniedHandler(signInFirst))
                .oauth2Login(oauth -> oauth.loginPage(SignInFirst.LOGIN)
                        .authorizedClientRepository(new RequestClients())
                        .authorizationEndpoint(endpointOf -> endpointOf.authorizationRequestRepository(attempts))
                        .userInfoEndpoint(info -> info.oidcUserService(users))
                        .successHandler(new LoginSuccess(sessions, login, settings, logins, clock))
                        .failureHandler(loginFailure(logins)))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/sign-out"))
                        .addLogoutHandler(new SessionEnd(sessions))
                        .logoutSuccessHandler(atTheIssuerToo(registrations)))
                .build();
    }

    private static AuthenticationFailureHandler loginFailure(LoginMetrics logins) {
        var page = new SimpleUrlAuthenticationFailureHandler("/signed-out?failed");
        return (request, response, failure) -> {
            logins.failed();
            page.onAuthenticationFailure(request, response, failure);
        };
    }

    private static LogoutSuccessHandler atTheIssuerToo(ClientRegistrationRepository registrations) {
        var issuer = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        issuer.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        return (request, response, person) -> issuer.onLogoutSuccess(request, response, SessionEnd.atTheIssuer(person));
    }
}
