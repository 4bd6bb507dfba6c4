package seizures.stats.query;

import static seizures.commons.web.CommonProblems.answer;

import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import seizures.commons.request.CommonProblem;
import seizures.stats.cells.Counts;
import seizures.stats.seal.Unsettled;

/** Turns the exceptions of this service into problems. */
@RestControllerAdvice
@Order(0)
class Problems {
    private static final int SETTLES_IN_SECONDS = 5;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLong(AnswerTooLong e) {
        return answer(StatsProblem.TOO_MANY_ROWS.because(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(Counts.TooMany e) {
        return answer(StatsProblem.TOO_MANY_ROWS.because(
                "The answer needs more than a million sums; use fewer groups, a coarser bucket or a shorter time"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overBudget(OverBudget e) {
        return switch (e.limit()) {
            case ANSWER ->
                answer(StatsProblem.TOO_MANY_ROWS.because(
                        "The answer needs more memory than one answer may take; use fewer"
                                + " groups, a coarser bucket or a shorter time"));
            case CALLER ->
                answer(CommonProblem.TOO_MANY_REQUESTS.because(
                        "Your running questions take all the memory of one caller; ask again when they are answered"));
            case ALL ->
                answer(CommonProblem.UNAVAILABLE.because(
                        "All running questions take all the memory for answers; ask again in a moment"));
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReady(NotReady e) {
        return answer(
                CommonProblem.NOT_READY.because("The service has just started and is reading the counts; try again"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsettled(Unsettled e) {
        return answer(
                StatsProblem.NOT_SETTLED.because("The day is sealed and is still being counted; try again"),
                SETTLES_IN_SECONDS);
    }
}
