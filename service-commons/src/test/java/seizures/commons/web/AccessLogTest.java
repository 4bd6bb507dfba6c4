package seizures.commons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.servlet.HandlerMapping;
import seizures.commons.access.Caller;
import seizures.commons.access.Role;

class AccessLogTest {
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v1/seizures/US-CBP-1");

    @BeforeEach
    void listen() {
        lines.start();
        logger().setLevel(Level.INFO);
        logger().addAppender(lines);
        request.setQueryString("reason=secret");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/v1/seizures/{id}");
    }

    @AfterEach
    void leave() {
        logger().detachAppender(lines);
        logger().setLevel(null);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("seizures.access-log");
    }

    private Map<String, Object> line() {
        assertThat(lines.list).hasSize(1);
        assertThat(lines.list.getFirst().getFormattedMessage()).doesNotContain("US-CBP-1", "secret");
        return lines.list.getFirst().getKeyValuePairs().stream()
                .collect(Collectors.toMap(pair -> pair.key, pair -> pair.value));
    }

    @Test
    void a_line_says_who_asked_for_which_route_and_how_it_ended() throws Exception {
        var caller = new Caller("us-cbp", Set.of(Role.REPORTER), Set.of("US-CBP"));
        request.setAttribute(
                RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME,
                new SecurityContextImpl(new TestingAuthenticationToken(caller, null)));
        FilterChain answer = (_, response) -> ((HttpServletResponse) response).setStatus(404);

        new AccessLog().doFilter(request, new MockHttpServletResponse(), answer);

        assertThat(line())
                .containsEntry("http.request.method", "GET")
                .containsEntry("url.path", "/v1/seizures/{id}")
                .containsEntry("http.response.status_code", 404)
                .containsEntry("event.outcome", "failure")
                .containsEntry("user.name", "us-cbp")
                .containsEntry("user.roles", Set.of(Role.REPORTER))
                .containsEntry("organization.name", Set.of("US-CBP"))
                .containsKey("event.duration");
    }

    @Test
    void who_has_no_good_token_has_no_name_and_a_failure_is_a_500() {
        FilterChain failure = (_, _) -> {
            throw new IllegalStateException("of a test");
        };

        assertThatThrownBy(() -> new AccessLog().doFilter(request, new MockHttpServletResponse(), failure))
                .isInstanceOf(IllegalStateException.class);

        assertThat(line()).containsEntry("http.response.status_code", 500).doesNotContainKey("user.name");
    }
}
