package seizures.intake.report;

import java.util.List;
import seizures.intake.problem.Fault;
import seizures.intake.problem.Problem;
import seizures.intake.problem.Problems;

/** What was meant, or why nothing can be made of it. */
public sealed interface Parsed<T> {
    record Ok<T>(T value) implements Parsed<T> {}

    record Invalid<T>(Problem problem) implements Parsed<T> {
        static <T> Invalid<T> of(List<Fault> faults) {
            return new Invalid<>(Problems.invalidReport(faults));
        }
    }
}
