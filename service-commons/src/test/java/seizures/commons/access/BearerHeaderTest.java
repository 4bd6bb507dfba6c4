package seizures.commons.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

class BearerHeaderTest {
    private static final BearerTokenResolver SPRING = new DefaultBearerTokenResolver();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer eyJhbGciOiJSUzI1NiJ9.e30.a-b_c~d+e/f",
                "bearer e30.e30.e30",
                "Bearer e30==",
                "Bearer ",
                "Bearer",
                "Bearer  e30",
                "Bearer e30 e30",
                "Bearer é",
                "Bearer a,b",
                "Bearer a:b",
                "Basic e30"
            })
    void a_header_is_read_as_spring_reads_it(String header) {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);

        assertThat(answer(new BearerHeader(SPRING), request)).isEqualTo(answer(SPRING, request));
    }

    @Test
    void a_request_without_the_header_has_no_token() {
        assertThat(new BearerHeader(SPRING).resolve(new MockHttpServletRequest()))
                .isNull();
    }

    private static String answer(BearerTokenResolver resolver, HttpServletRequest request) {
        try {
            return "token " + resolver.resolve(request);
        } catch (OAuth2AuthenticationException e) {
            return "error " + e.getError();
        }
    }
}
