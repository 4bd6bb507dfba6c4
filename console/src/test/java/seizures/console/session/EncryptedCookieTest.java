package seizures.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EncryptedCookieTest {
    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final Duration LIFE = Duration.ofHours(1);

    @Test
    void what_was_written_is_read_whatever_its_length() {
        for (int length : new int[] {0, 10, 3000, 9000}) {
            var session = session(length);

            var read = cookie("session", OLD).read(requestWith(write(cookie("session", OLD), session, false)));

            assertThat(read).as("%d characters", length).contains(session);
        }
    }

    @Test
    void each_cookie_stays_below_what_browsers_keep_and_cannot_be_read_by_scripts() {
        var response = write(cookie("session", OLD), session(9000), true);

        assertThat(response.getCookies()).hasSizeGreaterThan(1).allSatisfy(part -> {
            assertThat(part.getValue().length() + part.getName().length()).isLessThan(4000);
            assertThat(part.isHttpOnly()).isTrue();
            assertThat(part.getSecure()).isTrue();
            assertThat(part.getAttribute("SameSite")).isEqualTo("Lax");
        });
    }

    @Test
    void nothing_of_the_content_is_in_the_cookie() {
        var value = write(cookie("session", OLD), session(10), false)
                .getCookies()[0]
                .getValue();

        assertThat(new String(Base64.getUrlDecoder().decode(value), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("analyst");
    }

    @Test
    void a_changed_cookie_is_no_session() {
        var written = write(cookie("session", OLD), session(10), false).getCookies()[0];
        var changed = written.getValue().toCharArray();
        changed[changed.length / 2] = changed[changed.length / 2] == 'A' ? 'B' : 'A';
        var request = new MockHttpServletRequest();

        request.setCookies(new Cookie(written.getName(), new String(changed)));

        assertThat(cookie("session", OLD).read(request)).isEmpty();
    }

    @Test
    void a_cookie_for_another_purpose_is_no_session() {
        var written = write(cookie("login", OLD), session(10), false).getCookies()[0];
        var request = new MockHttpServletRequest();

        request.setCookies(new Cookie("session0", written.getValue()));

        assertThat(cookie("session", OLD).read(request)).isEmpty();
    }

    @Test
    void a_new_key_in_front_ends_no_session_and_a_dropped_key_ends_them() {
        var written = requestWith(write(cookie("session", OLD), session(10), false));

        assertThat(cookie("session", NEW, OLD).read(written)).isPresent();
        assertThat(cookie("session", NEW).read(written)).isEmpty();
    }

    @Test
    void parts_of_a_longer_session_are_removed_when_a_shorter_one_is_written() {
        var request = requestWith(write(cookie("session", OLD), session(9000), false));
        var response = new MockHttpServletResponse();

        cookie("session", OLD).write(request, response, session(0), LIFE);

        assertThat(Stream.of(response.getCookies()).filter(part -> part.getMaxAge() == 0))
                .isNotEmpty();
    }

    private static EncryptedCookie<ConsoleSession> cookie(String name, String... keys) {
        return new EncryptedCookie<>(name, ConsoleSession.class, new CookieCipher(List.of(keys)));
    }

    private static MockHttpServletResponse write(
            EncryptedCookie<ConsoleSession> cookie, ConsoleSession session, boolean secure) {
        var request = new MockHttpServletRequest();
        request.setSecure(secure);
        var response = new MockHttpServletResponse();
        cookie.write(request, response, session, LIFE);
        return response;
    }

    private static MockHttpServletRequest requestWith(MockHttpServletResponse response) {
        var request = new MockHttpServletRequest();
        request.setCookies(response.getCookies());
        return request;
    }

    /** @param length of its token, which does not compress */
    private static ConsoleSession session(int length) {
        var bytes = new byte[length * 3 / 4];
        new Random(1).nextBytes(bytes);
        return new ConsoleSession(
                "1",
                "analyst",
                List.of("analyst"),
                List.of(),
                Base64.getEncoder().encodeToString(bytes),
                Instant.parse("2026-11-30T10:00:00Z"),
                null,
                null,
                Instant.parse("2026-11-30T22:00:00Z"));
    }

    private static String key(int of) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) of);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
