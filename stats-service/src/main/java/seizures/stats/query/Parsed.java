package seizures.stats.query;

import java.util.List;

/** A question that can be asked, or all that is wrong with it. */
public sealed interface Parsed<T> {
    record Ok<T>(T value) implements Parsed<T> {}

    record Invalid<T>(List<Fault> faults) implements Parsed<T> {}

    /** What is wrong with one parameter of a query. */
    record Fault(String parameter, String detail) {}
}
