package seizures.alert.web;

import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import seizures.commons.log.OutcomeUnknown;
import seizures.commons.web.CommonProblems;

/** Every problem that this service answers, as RFC 9457 has it: {@code docs/problems.md} lists them. */
@RestControllerAdvice
@Order(0)
public class Problems {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        return CommonProblems.answer(problem.body());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> silentLog(OutcomeUnknown e) {
        return CommonProblems.answer(Problem.outcomeUnknown().body());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> slowLog(TimeoutException e) {
        return CommonProblems.answer(Problem.notReady().body());
    }
}
