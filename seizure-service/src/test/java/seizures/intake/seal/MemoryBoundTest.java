package seizures.intake.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import seizures.commons.access.Caller;
import seizures.intake.problem.ProblemException;

/** What is too much of a seal or lock is refused for a price that its bound sets. */
class MemoryBoundTest {
    private static final long PRICE = 16L * 16 * 1024;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void a_body_that_does_not_end() {
        refused();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        refused();

        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(PRICE);
    }

    private static void refused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> ActRequest.read(endless(), Caller.ANYBODY))
                .matches(e -> e.problem().status() == 413);
    }

    /** More of it than any memory holds. */
    private static MockHttpServletRequest endless() {
        return new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(new Same());
            }
        };
    }

    private static final class Same extends InputStream {
        private long left = 1L << 40;

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw new IOException("it was read to its end");
            }
            return 'x';
        }
    }
}
