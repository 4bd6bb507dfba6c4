package seizures.commons.request;

import java.util.List;

/** The result of reading what a client sent: the value, or every fault in it. */
public sealed interface Parsed<T> {
    /** It is valid. */
    record Ok<T>(T value) implements Parsed<T> {}

    /** It is not. */
    record Invalid<T>(List<Fault> faults) implements Parsed<T> {
        public Invalid {
            faults = List.copyOf(faults);
        }
    }
}
