package seizures.commons.request;

import java.util.List;

/** Ends a request with a problem; without a stack trace, since it concerns the request and not the code. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail() == null ? problem.type().title() : problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** Of a query parameter, a header or a part of the path. */
    public static ProblemException ofParameter(String name, String detail) {
        return new ProblemException(CommonProblem.INVALID_PARAMETER.withErrors(List.of(new Fault(name, detail))));
    }

    public Problem problem() {
        return problem;
    }
}
