package seizures.alert.web;

import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import seizures.commons.log.OutcomeUnknown;
import seizures.commons.web.CommonProblems;

/** Turns the exceptions of this service into problems. */
@RestControllerAdvice
@Order(0)
class Problems {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> silentLog(OutcomeUnknown e) {
        return CommonProblems.answer(AlertProblem.outcomeUnknown().problem());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> slowLog(TimeoutException e) {
        return CommonProblems.answer(AlertProblem.notReady().problem());
    }
}
