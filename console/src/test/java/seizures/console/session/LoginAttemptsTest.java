package seizures.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

class LoginAttemptsTest {
    private final LoginAttempts attempts =
            new LoginAttempts(new CookieCipher(List.of(Base64.getEncoder().encodeToString(new byte[32]))));

    /** What a browser keeps. */
    private final Map<String, Cookie> kept = new LinkedHashMap<>();

    @Test
    void whichever_of_two_logins_comes_back_is_known_and_leads_to_its_page() {
        begin(state(1), "/rules/_new?kind=TREND");
        begin(state(2), "/counts");

        assertThat(comesBack(state(1))).isEqualTo("/rules/_new?kind=TREND");
        assertThat(comesBack(state(2))).isEqualTo("/counts");
        assertThat(kept).isEmpty();
    }

    /** As a reload of a page and a form that is sent: neither has the other's cookie yet. */
    @Test
    void so_is_one_of_two_that_began_at_the_same_time() {
        var form = new MockHttpServletResponse();
        var reload = new MockHttpServletResponse();
        attempts.saveAuthorizationRequest(request(state(1)), requestFor("/agency/report"), form);
        attempts.saveAuthorizationRequest(request(state(2)), requestFor("/agency/report"), reload);

        keep(form);
        keep(reload);

        assertThat(comesBack(state(1))).isEqualTo("/agency/report");
    }

    @Test
    void a_login_comes_back_once_and_by_its_own_state_alone() {
        begin(state(1), "/counts");

        assertThat(comesBack(state(2))).isNull();
        assertThat(comesBack(state(1).substring(0, 16) + "x")).isNull();
        assertThat(comesBack("")).isNull();
        assertThat(comesBack(state(1))).isEqualTo("/counts");
        assertThat(comesBack(state(1))).isNull();
    }

    @Test
    void the_browser_keeps_a_few() {
        for (int at = 0; at < 50; at++) {
            begin(state(at), "/counts?substance=" + "fentanyl,".repeat(100) + at);

            assertThat(kept.size()).isLessThanOrEqualTo(8);
        }
        assertThat(comesBack(state(49))).endsWith(",49");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "counts", ""})
    void no_login_leads_to_another_host(String page) {
        begin(state(1), page);

        assertThat(comesBack(state(1))).isEqualTo("/");
    }

    private static String state(int at) {
        return "%02d".formatted(at) + "k".repeat(40) + "==";
    }

    private static OAuth2AuthorizationRequest request(String state) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri("http://issuer.example/oauth2/authorize")
                .clientId("console")
                .redirectUri("http://127.0.0.1:8080/login/oauth2/code/seizures")
                .state(state)
                .attributes(Map.of("code_verifier", "v".repeat(43)))
                .build();
    }

    private MockHttpServletRequest requestFor(String page) {
        var request = new MockHttpServletRequest("GET", SignInFirst.LOGIN);
        request.setCookies(new ArrayList<>(kept.values()).toArray(Cookie[]::new));
        request.setParameter(LoginAttempts.PAGE, page);
        return request;
    }

    private void begin(String state, String page) {
        var response = new MockHttpServletResponse();
        attempts.saveAuthorizationRequest(request(state), requestFor(page), response);
        keep(response);
    }

    private void keep(MockHttpServletResponse response) {
        Arrays.stream(response.getCookies()).forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                kept.remove(cookie.getName());
            } else {
                kept.put(cookie.getName(), cookie);
            }
        });
    }

    /** The page that the issuer's answer then leads to; null where the login is not known. */
    private String comesBack(String state) {
        var request = new MockHttpServletRequest("GET", "/login/oauth2/code/seizures");
        request.setCookies(new ArrayList<>(kept.values()).toArray(Cookie[]::new));
        request.setParameter("state", state);
        var response = new MockHttpServletResponse();
        var begun = attempts.removeAuthorizationRequest(request, response);
        keep(response);
        if (begun == null) {
            return null;
        }
        assertThat(Objects.requireNonNull(begun.getState())).isEqualTo(state);
        assertThat(begun.getAttributes()).containsKey("code_verifier");
        return LoginAttempts.pageOf(request);
    }
}
