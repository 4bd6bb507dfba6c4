package seizures.alert.web;

import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import seizures.commons.log.OutcomeUnknown;
import seizures.commons.web.CommonProblems;

/** Every problem that this service answers, as RFC 9457 has it: {@code docs/problems.md} lists them. */
@RestControllerAdvice
public class Problems extends CommonProblems {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        return answer(problem.body());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> silentLog(OutcomeUnknown e) {
        return answer(Problem.outcomeUnknown().body());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> slowLog(TimeoutException e) {
        return answer(Problem.notReady().body());
    }
}
