package seizures.alert.rule;

import java.util.List;

/** What came of reading something that a person wrote: the thing, or all that is wrong with it. */
public sealed interface Parsed<T> {
    record Ok<T>(T value) implements Parsed<T> {}

    record Invalid<T>(List<Fault> faults) implements Parsed<T> {}

    /**
     * One thing that is wrong.
     *
     * @param pointer where: a JSON Pointer after a {@code #}
     * @param detail what, in words that follow it
     */
    record Fault(String pointer, String detail) {}
}
