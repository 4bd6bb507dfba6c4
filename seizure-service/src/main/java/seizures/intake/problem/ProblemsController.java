package seizures.intake.problem;

import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import seizures.commons.access.TooManyRequests;
import seizures.commons.audit.AuditNotWritten;
import seizures.commons.web.CompressedBody;
import seizures.contract.ContractJson;

/** Answers with the problem, whatever went wrong and wherever. */
@RestControllerAdvice
class ProblemsController extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemsController.class);

    @ExceptionHandler
    ResponseEntity<byte[]> problem(ProblemException exception) {
        return answer(exception.problem(), new HttpHeaders());
    }

    /** No token, or none that is good here; the answer does not say why to who may be guessing. */
    @ExceptionHandler
    ResponseEntity<byte[]> unauthenticated(AuthenticationException exception) {
        if (exception instanceof AuthenticationServiceException) {
            return answer(
                    Problems.unavailable("Tokens cannot be checked, as their issuer does not answer"),
                    new HttpHeaders());
        }
        boolean bad = exception instanceof OAuth2AuthenticationException;
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, bad ? "Bearer error=\"invalid_token\"" : "Bearer");
        return answer(
                Problems.unauthenticated(bad ? "The token is not good here, or not any more" : "Send a token"),
                headers);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> forbidden(AccessDeniedException exception) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
        return answer(Problems.forbidden("Your role does not do this"), headers);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> tooManyRequests(TooManyRequests exception) {
        return answer(Problems.tooManyRequests("Too many requests of yours"), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> auditNotWritten(AuditNotWritten exception) {
        return answer(Problems.unavailable("The audit is not written"), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> compressed(CompressedBody exception) {
        return answer(
                Problems.unsupportedMediaType("Send the body as it is, without Content-Encoding"), new HttpHeaders());
    }

    /** The client went away, or sent too slowly: there is nobody to tell, or not for long. */
    @ExceptionHandler
    ResponseEntity<byte[]> cutOff(IOException exception) {
        return answer(Problems.timeout(), new HttpHeaders());
    }

    /** A parameter that is not encoded as parameters are, or whose name nobody writes. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<byte[]> badParameter() {
        return answer(Problems.badRequest(), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> bug(RuntimeException exception) {
        LOG.atError().setCause(exception).log("A request failed");
        return answer(Problems.internalError(), new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var answer = answer(Problems.ofStatus(status.value()), headers);
        return new ResponseEntity<>(
                answer.getBody(),
                answer.getHeaders(),
                HttpStatus.valueOf(answer.getStatusCode().value()));
    }

    private static ResponseEntity<byte[]> answer(Problem problem, HttpHeaders headers) {
        var answer = ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.retryAfter() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(problem.retryAfter()));
        }
        return answer.body(ContractJson.MAPPER.writeValueAsBytes(problem));
    }
}
