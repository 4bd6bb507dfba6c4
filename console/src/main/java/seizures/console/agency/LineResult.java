package seizures.console.agency;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;
import seizures.console.service.ServiceProblem;

/**
 * What came of one line of a bulk.
 *
 * @param outcome NEW, RESTATED, RETRACTED, ANALYSED, LINKED, UNCHANGED, REFUSED, UNKNOWN or IGNORED
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LineResult(
        int line,
        @Nullable String sheet,
        @Nullable Integer row,
        int status,
        @Nullable String seizureId,
        @Nullable Integer version,
        @Nullable String outcome,
        ServiceProblem.@Nullable Problem problem,
        @Nullable List<ServiceProblem.Fault> warnings,
        @Nullable String ignored) {

    /** Of a workbook its sheet and row, of other files the line. */
    public String place() {
        return sheet == null ? String.valueOf(line) : sheet + " " + row;
    }

    public boolean isRefused() {
        return status >= 400;
    }

    public String outcomeOrStatus() {
        return outcome == null ? (isRefused() ? "REFUSED" : "NEW") : outcome;
    }

    /** Every fault of the line, at least a sentence; none where it was taken. */
    public List<ServiceProblem.Fault> faults() {
        if (problem == null) {
            return List.of();
        }
        if (problem.errors() != null && !problem.errors().isEmpty()) {
            return problem.errors();
        }
        String text = problem.detail() == null ? String.valueOf(problem.title()) : problem.detail();
        return List.of(new ServiceProblem.Fault(null, null, text));
    }
}
