package seizures.commons.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.OAuth2ProtectedResourceMetadataFilter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.request.async.WebAsyncManagerIntegrationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Lets in who has a good token for the endpoint; what may be done with one thing of many, its controller asks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateSettings.class)
public class AccessConfiguration {
    /** A meter around each filter, and around each decision, costs more than they do. */
    @Bean
    static SecurityObservationSettings unobservedSecurity() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            Endpoints endpoints,
            AccessSettings settings,
            RateSettings rates,
            TokenAuthentication tokens,
            Environment environment,
            ObjectProvider<StreamTickets> tickets,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .headers(headers -> {
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                    headers.withObjectPostProcessor(new BeforeTheAnswer());
                });
        tickets.ifAvailable(
                known -> http.addFilterBefore(new TicketFilter(known, problems), AuthorizationFilter.class));
        return settings.isOpen()
                ? open(http)
                : tokens(http, endpoints, rates, tokens, environment, controllers, problems);
    }

    private static SecurityFilterChain open(HttpSecurity http) {
        LoggerFactory.getLogger(AccessConfiguration.class)
                .warn("Access is open: whoever reaches this service may do everything (seizures.access.mode)");
        return http.anonymous(anybody -> anybody.principal(Caller.ANYBODY)).build();
    }

    private static SecurityFilterChain tokens(
            HttpSecurity http,
            Endpoints endpoints,
            RateSettings rates,
            TokenAuthentication tokens,
            Environment environment,
            RequestMappingHandlerMapping controllers,
            HandlerExceptionResolver problems) {
        var refusing = new Refusing(problems);
        boolean ownPort = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
        return lean(http.authorizeHttpRequests(requests -> authorize(requests, endpoints, controllers, ownPort))
                .addFilterAfter(new Limiting(rates, problems), AuthorizationFilter.class)
                .addFilterAfter(new OwnAgencies(problems), Limiting.class)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(refusing::refuse).accessDeniedHandler(refusing::refuse))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refusing::refuse)
                        .bearerTokenResolver(new BearerHeader(new DefaultBearerTokenResolver()))
                        .jwt(jwt -> jwt.authenticationManager(tokens::authenticate))
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                                filter.setAuthenticationFailureHandler(refusing::refuse);
                                return filter;
                            }
                        }))
                .build());
    }

    /**
     * Without two filters that every request would go through for nothing: no controller here returns a callable, and clients are
     * told where to get a token before they ask, not by a document at this service.
     */
    private static SecurityFilterChain lean(DefaultSecurityFilterChain chain) {
        return new DefaultSecurityFilterChain(
                chain.getRequestMatcher(),
                chain.getFilters().stream()
                        .filter(filter -> !(filter instanceof WebAsyncManagerIntegrationFilter
                                || filter instanceof OAuth2ProtectedResourceMetadataFilter))
                        .toList());
    }

    /** @param ownPort whether health and metrics are on a port of their own, which is guarded by the network */
    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Endpoints endpoints,
            RequestMappingHandlerMapping controllers,
            boolean ownPort) {
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.INCLUDE)
                .permitAll(); // the rest of an answer to who was let in; included is its failure after its beginning
        requests.requestMatchers("/actuator/health/**").permitAll();
        if (ownPort) {
            requests.requestMatchers("/actuator/**").permitAll();
        } else {
            requests.requestMatchers("/actuator/**").hasAuthority(Role.OPS.claim());
        }
        endpoints
                .open()
                .forEach(path -> requests.requestMatchers(HttpMethod.GET, path).permitAll());
        for (var endpoint : endpoints.all()) {
            for (var method : methods(endpoint)) {
                requests.requestMatchers(method, endpoint.path()).access(new RoleCheck(endpoint));
            }
        }
        requests.anyRequest().access(new UnknownAddress(controllers));
    }

    /** Whoever may read may ask for the head of it. */
    private static List<HttpMethod> methods(Endpoint endpoint) {
        var method = HttpMethod.valueOf(endpoint.method());
        return method.equals(HttpMethod.GET) ? List.of(method, HttpMethod.HEAD) : List.of(method);
    }

    /**
     * Security's header fields are set on the way in. On the way out they would be set while another thread may already
     * send the head of an asynchronous answer, which breaks it and Tomcat's buffer (spring-security issue 15510).
     */
    private static final class BeforeTheAnswer implements ObjectPostProcessor<HeaderWriterFilter> {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }

    /** The answers come from where all problems do. */
    private record Refusing(HandlerExceptionResolver problems) {
        void refuse(HttpServletRequest request, HttpServletResponse response, Exception why) {
            problems.resolveException(request, response, null, why);
        }
    }

    /** Behind the one that lets in: who is not let in uses up nobody's share. */
    private static final class Limiting extends OncePerRequestFilter {
        private final Rates rates;
        private final HandlerExceptionResolver problems;

        Limiting(RateSettings settings, HandlerExceptionResolver problems) {
            this.rates = new Rates(settings.requestsPerSecond(), Duration.ofSeconds(1));
            this.problems = problems;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var asks = SecurityContextHolder.getContext().getAuthentication();
            if (asks != null && asks.getPrincipal() instanceof Caller caller && !rates.allow(caller.identity())) {
                problems.resolveException(request, response, null, new TooManyRequests());
                return;
            }
            chain.doFilter(request, response);
        }
    }
}
