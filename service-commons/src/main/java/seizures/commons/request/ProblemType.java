package seizures.commons.request;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A kind of problem; each service lists its own in an enum, and {@code docs/problems.md} says what to do about each. */
public interface ProblemType {
    /** Of the constant. */
    String name();

    /** HTTP status code. */
    int status();

    String title();

    /** Stable and relative: {@code /problems/too-large}. */
    default String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default Problem because(@Nullable String detail) {
        return new Problem(this, detail, List.of());
    }

    /** With a detail that repeats a single fault, or says how many there are. */
    default Problem withErrors(List<Fault> faults) {
        return new Problem(this, Problem.summary(faults), faults);
    }
}
