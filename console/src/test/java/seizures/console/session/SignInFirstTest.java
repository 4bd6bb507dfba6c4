package seizures.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;

class SignInFirstTest {
    private final SignInFirst signInFirst = new SignInFirst();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_page_is_come_back_to_with_its_whole_question() throws Exception {
        var request = new MockHttpServletRequest("GET", "/counts");
        request.setQueryString("substance=fentanyl&port=UNLOCODE%3AUSLRD");
        request.addHeader("Accept", "text/html,application/xhtml+xml");

        signInFirst.commence(request, response, new InsufficientAuthenticationException("none"));

        assertThat(response.getRedirectedUrl())
                .isEqualTo("/oauth2/authorization/seizures?page="
                        + "%2Fcounts%3Fsubstance%3Dfentanyl%26port%3DUNLOCODE%253AUSLRD");
    }

    @Test
    void a_form_leads_back_to_its_page() throws Exception {
        signInFirst.handle(form("http://localhost/rules/x/change?a=b"), response, new CsrfException("none"));

        assertThat(response.getRedirectedUrl()).endsWith("?page=%2Frules%2Fx%2Fchange%3Fa%3Db");
    }

    @Test
    void a_file_or_a_form_of_another_host_leads_to_the_first_page() throws Exception {
        var file = new MockHttpServletRequest("GET", "/assets-of-a-page.json");
        file.addHeader("Accept", "*/*");

        signInFirst.commence(file, response, new InsufficientAuthenticationException("none"));
        assertThat(response.getRedirectedUrl()).isEqualTo("/oauth2/authorization/seizures");
        var second = new MockHttpServletResponse();
        signInFirst.handle(form("http://elsewhere.example/rules"), second, new CsrfException("none"));
        assertThat(second.getRedirectedUrl()).isEqualTo("/oauth2/authorization/seizures");
    }

    @Test
    void a_part_of_a_page_is_refused() throws Exception {
        var part = form("http://localhost/rules/_new");
        part.addHeader("HX-Request", "true");

        signInFirst.handle(part, response, new CsrfException("none"));

        assertThat(response.getStatus()).isEqualTo(401);
        assertThat(response.getRedirectedUrl()).isNull();
    }

    /** The person has signed in again in another window. */
    @Test
    void a_form_of_an_earlier_session_is_shown_anew() throws Exception {
        signIn();
        var form = form("http://localhost/agency/report");
        form.setParameter("_csrf", "of an earlier session");

        signInFirst.handle(form, response, new CsrfException("another"));

        assertThat(response.getRedirectedUrl()).isEqualTo("/agency/report");
    }

    @Test
    void what_is_forged_or_not_allowed_is_refused() throws Exception {
        signIn();
        var elsewhere = form("http://elsewhere.example/");
        elsewhere.setParameter("_csrf", "guessed");
        for (var request : List.of(form("http://localhost/agency/report"), elsewhere)) {
            var refused = new MockHttpServletResponse();
            signInFirst.handle(request, refused, new CsrfException("none"));
            assertThat(refused.getStatus()).isEqualTo(403);
            assertThat(refused.getRedirectedUrl()).isNull();
        }
        var form = form("http://localhost/agency/report");
        form.setParameter("_csrf", "right");
        signInFirst.handle(form, response, new AccessDeniedException("no role"));
        assertThat(response.getStatus()).isEqualTo(403);
    }

    private static void signIn() {
        var session = new ConsoleSession(
                "id", "us-cbp", List.of("reporter"), List.of(), "token", Instant.MAX, null, null, Instant.MAX);
        SecurityContextHolder.getContext().setAuthentication(new SignedIn(session));
    }

    private static MockHttpServletRequest form(String page) {
        var request = new MockHttpServletRequest("POST", "/agency/report");
        request.addHeader("Referer", page);
        return request;
    }
}
