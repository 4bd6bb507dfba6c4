package seizures.stats.register;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import seizures.domain.registry.RegisterBook;

/**
 * Answers each question with the registers as they were when its day of knowledge ended ({@code knownAt}, without it
 * today), and all of one question with the same, whatever is entered meanwhile.
 */
record RegistersOfTheDay(RegisterBook book, Clock clock) implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var registers = book.knownAt(day(request.getParameter("knownAt")));
        try {
            registers.run(() -> chain.doFilter(request, response));
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** Of one that is wrong the question itself says so. */
    private LocalDate day(@Nullable String knownAt) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            return knownAt == null ? today : LocalDate.parse(knownAt);
        } catch (DateTimeException _) {
            return today;
        }
    }
}
