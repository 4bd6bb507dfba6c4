package seizures.stats.query;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import seizures.commons.web.CommonProblem;
import seizures.commons.web.CommonProblems;
import seizures.stats.budget.OverBudget;
import seizures.stats.cells.Counts;
import seizures.stats.seal.Unsettled;

/** The RFC 9457 answers of this service; docs/problems.md. */
@RestControllerAdvice
class Problems extends CommonProblems {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidQuery e) {
        var problem = problem(
                HttpStatus.BAD_REQUEST, "invalid-query", "The query is not valid", "See errors for each parameter.");
        problem.setProperty("errors", e.faults());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLong(AnswerTooLong e) {
        return tooLong(String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(Counts.TooMany e) {
        return tooLong("It needs more than a million sums: ask for fewer groups, a coarser bucket or a shorter time.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overBudget(OverBudget e) {
        return switch (e.limit()) {
            case ANSWER ->
                tooLong("It would need more memory than an answer may take here: ask for fewer groups, a coarser bucket"
                        + " or a shorter time.");
            case CALLER ->
                answer(
                        CommonProblem.TOO_MANY_REQUESTS.because(
                                "Your questions at work need all the memory that you may use at once: ask again when they are answered."));
            case ALL ->
                answer(CommonProblem.UNAVAILABLE.because(
                        "The questions at work need all the memory that there is for answers: ask again in a moment."));
        };
    }

    private static ResponseEntity<ProblemDetail> tooLong(String detail) {
        return answer(problem(HttpStatus.BAD_REQUEST, "too-many-rows", "The answer is too long", detail));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReady(NotReady e) {
        return answer(problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-ready",
                "The counts are not all read yet",
                "The service has just started: ask again in a moment."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsettled(Unsettled e) {
        var problem = problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-settled",
                "The edition is not settled yet",
                "The day is sealed, and what was known on it is still being counted: ask again in a moment.");
        return answer(problem, 5);
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + type));
        problem.setTitle(title);
        return problem;
    }
}
