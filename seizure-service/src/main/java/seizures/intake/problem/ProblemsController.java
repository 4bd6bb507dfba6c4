package seizures.intake.problem;

import java.io.IOException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import seizures.commons.web.CommonProblem;
import seizures.commons.web.CommonProblems;
import seizures.contract.ContractJson;

/** Answers with the problem, whatever went wrong and wherever. */
@RestControllerAdvice
class ProblemsController extends CommonProblems {
    @ExceptionHandler
    ResponseEntity<byte[]> problem(ProblemException exception) {
        var problem = exception.problem();
        return start(problem.status()).body(ContractJson.MAPPER.writeValueAsBytes(problem));
    }

    /** The client went away, or sent too slowly: there is nobody to tell, or not for long. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> cutOff(IOException exception) {
        return answer(CommonProblem.REQUEST_TIMEOUT.because(null));
    }
}
