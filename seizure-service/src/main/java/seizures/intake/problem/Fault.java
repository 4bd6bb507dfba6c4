package seizures.intake.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON Pointer into the body, as a fragment: {@code #/items/0/form}
 * @param parameter the query parameter or header that is wrong, where it is not the body
 */
public record Fault(@Nullable String pointer, @Nullable String parameter, String detail) {
    /** In the body. */
    public static Fault at(String pointer, String detail) {
        return new Fault(pointer, null, Words.printable(detail));
    }

    /** In a query parameter or a header. */
    public static Fault in(String parameter, String detail) {
        return new Fault(null, parameter, Words.printable(detail));
    }
}
