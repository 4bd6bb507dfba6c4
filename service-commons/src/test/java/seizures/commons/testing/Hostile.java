package seizures.commons.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import jakarta.servlet.ServletInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;

/** Bodies that are made to cost the reader more than the writer. */
public final class Hostile {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Hostile() {}

    /** Something that costs memory. */
    public interface Act {
        void run() throws Exception;
    }

    /** JSON of so many bytes, each of one thing too much. */
    public static List<String> json(int bytes) {
        return List.of(
                "[".repeat(bytes),
                "{\"a\":".repeat(bytes / 5),
                "9".repeat(bytes),
                "1e" + "9".repeat(bytes - 2),
                "\"" + "x".repeat(bytes - 2) + "\"",
                "{\"" + "x".repeat(bytes - 6) + "\":1}");
    }

    /** Small JSON, each as much of one thing as we take: levels, a text, a name, a number. */
    public static List<String> allowedJson() {
        return justJson(1);
    }

    /** Small JSON, each of one thing twice too much: a reader without bounds of its own would take it. */
    public static List<String> tooMuchJson() {
        return justJson(2);
    }

    private static List<String> justJson(int times) {
        return List.of(
                "{\"a\":".repeat(20 * times) + "1" + "}".repeat(20 * times),
                "{\"a\":\"" + "x".repeat(4_000 * times) + "\"}",
                "{\"" + "x".repeat(200 * times) + "\":1}",
                "{\"a\":" + "9".repeat(40 * times) + "}");
    }

    /** JSON of at most so many bytes that is well formed and holds as many objects as fit. */
    public static String manyObjects(int bytes) {
        return "[" + "{\"a\":1},".repeat((bytes - 3) / 8) + "1]";
    }

    public static MockHttpServletRequest request(String body) {
        var request = new MockHttpServletRequest();
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    /** A body that does not end. */
    public static MockHttpServletRequest endless() {
        return new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(same('x', Long.MAX_VALUE));
            }
        };
    }

    /** The same byte, so many times. */
    public static InputStream same(char what, long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? what : -1;
            }
        };
    }

    /** That it allocates less than so many bytes, the second time. */
    public static void assertCheap(long most, Act act) throws Exception {
        act.run();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        act.run();
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(most);
    }
}
