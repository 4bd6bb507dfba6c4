package seizures.commons.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import seizures.contract.AuditPage;

/** What the audit cannot tell from a request's address: its controller notes it. */
public final class Noted {
    private static final String SUBJECT = Noted.class.getName() + ".subject";
    private static final String LINES = Noted.class.getName() + ".lines";
    private static final String QUESTION = Noted.class.getName() + ".question";

    private Noted() {}

    /** What the request is about. */
    public static void subject(HttpServletRequest request, String id) {
        request.setAttribute(SUBJECT, id);
    }

    /** What came of the lines of a bulk. */
    public static void lines(HttpServletRequest request, AuditPage.Lines lines) {
        request.setAttribute(LINES, lines);
    }

    /** A part of the query that the audit has whatever the rest is; the caller makes sure that it is harmless. */
    public static void question(HttpServletRequest request, String question) {
        request.setAttribute(QUESTION, question);
    }

    static @Nullable String subject(HttpServletRequest request) {
        return request.getAttribute(SUBJECT) instanceof String id ? id : null;
    }

    static @Nullable String question(HttpServletRequest request) {
        return request.getAttribute(QUESTION) instanceof String question ? question : null;
    }

    static AuditPage.@Nullable Lines lines(HttpServletRequest request) {
        return request.getAttribute(LINES) instanceof AuditPage.Lines lines ? lines : null;
    }
}
