package seizures.commons.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestBodyTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void a_body_is_read_whole_up_to_its_bound() throws IOException {
        assertThat(RequestBody.bytes(request(20_000), 20_000, LONG)).hasSize(20_000);
        assertThat(RequestBody.bytes(request(0), 20_000, LONG)).isEmpty();
    }

    @Test
    void one_byte_more_is_too_large() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> RequestBody.bytes(request(20_001), 20_000, LONG))
                .matches(e -> e.problem().status() == 413);
    }

    /** It would take 20 000 reads; the first is late already. */
    @Test
    void a_body_that_drips_is_given_up() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> RequestBody.bytes(dripping(), 20_000, Duration.ZERO))
                .matches(e -> e.problem().status() == 408);
    }

    private static MockHttpServletRequest request(int bytes) {
        var request = new MockHttpServletRequest() {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(new byte[bytes]);
        return request;
    }

    private static MockHttpServletRequest dripping() {
        return new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(new Drip());
            }
        };
    }

    private static final class Drip extends InputStream {
        @Override
        public int read() {
            return 'x';
        }

        @Override
        public int read(byte[] to, int from, int most) {
            to[from] = 'x';
            return 1;
        }
    }
}
