package seizures.commons.web;

import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import seizures.commons.access.RoleDecision;
import seizures.commons.access.TooManyRequests;
import seizures.commons.audit.AuditNotWritten;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.Problem;
import seizures.commons.request.ProblemException;

/** Turns exceptions into problems (RFC 9457). A service's own advice has an order before this one. */
@RestControllerAdvice
public class CommonProblems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CommonProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ProblemException e) {
        return answer(e.problem());
    }

    /** The client went away, or sent too slowly. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> cutOff(IOException e) {
        return answer(CommonProblem.REQUEST_TIMEOUT.because("The body did not arrive in time"));
    }

    /** No token, or none that is good here; the answer does not say why to who may be guessing. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unauthenticated(AuthenticationException e) {
        if (e instanceof AuthenticationServiceException) {
            return answer(CommonProblem.UNAVAILABLE.because("Tokens cannot be verified: their issuer does not answer"));
        }
        boolean bad = e instanceof OAuth2AuthenticationException;
        return challenge(
                bad ? "Bearer error=\"invalid_token\"" : "Bearer",
                CommonProblem.UNAUTHENTICATED.because(
                        bad ? "The token is not valid here, or has expired" : "Send a bearer token"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException e) {
        var detail = e instanceof AuthorizationDeniedException denied
                        && denied.getAuthorizationResult() instanceof RoleDecision decision
                ? decision.detail()
                : "Your role does not permit this";
        return challenge("Bearer error=\"insufficient_scope\"", CommonProblem.FORBIDDEN.because(detail));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyRequests(TooManyRequests e) {
        return answer(CommonProblem.TOO_MANY_REQUESTS.because("Try again after Retry-After, and less often"));
    }

    /** Nothing is done or told that cannot be written down. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> auditNotWritten(AuditNotWritten e) {
        return answer(CommonProblem.UNAVAILABLE.because("The audit log cannot be written"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> coded(CodedBody e) {
        return answer(CommonProblem.UNSUPPORTED_MEDIA_TYPE.because(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noPlace(NoPlace e) {
        return answer(CommonProblem.UNAVAILABLE.because(e.getMessage()));
    }

    /** A parameter that is not encoded as parameters are, or whose name nobody writes. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<ProblemDetail> badParameter() {
        return answer(CommonProblem.BAD_REQUEST.because(
                "Addresses and parameters must be UTF-8, with % only before two hexadecimal digits"));
    }

    /** A bug, or no memory: told in the log, not to who asked. */
    @ExceptionHandler({RuntimeException.class, Error.class})
    ResponseEntity<ProblemDetail> bug(Throwable e) {
        LOG.error("A request failed", e);
        return answer(CommonProblem.INTERNAL_ERROR.because("The request failed; the service has logged why"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var taken = e.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .sorted()
                .toList();
        var problem = CommonProblem.UNSUPPORTED_MEDIA_TYPE.because(
                taken.isEmpty() ? null : "Content-Type must be " + String.join(" or ", taken));
        return super.handleExceptionInternal(e, problem.body(), typed(headers), status, request);
    }

    /** What the framework refuses by itself (404, 405, 406, 415 …). */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return super.handleExceptionInternal(
                e, CommonProblem.ofStatus(status.value()), typed(headers), status, request);
    }

    private static HttpHeaders typed(HttpHeaders headers) {
        var typed = new HttpHeaders();
        typed.addAll(headers);
        typed.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return typed;
    }

    private static ResponseEntity<ProblemDetail> challenge(String challenge, Problem problem) {
        return start(problem.status())
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .body(problem.body());
    }

    public static ResponseEntity<ProblemDetail> answer(Problem problem) {
        return answer(problem.body());
    }

    public static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return start(problem.getStatus()).body(problem);
    }

    /** @param retryAfterSeconds where the time to wait is known better than from the status alone */
    public static ResponseEntity<ProblemDetail> answer(Problem problem, int retryAfterSeconds) {
        return typed(problem.status())
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfterSeconds))
                .body(problem.body());
    }

    private static ResponseEntity.BodyBuilder start(int status) {
        var answer = typed(status);
        if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        } else if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return answer;
    }

    /** The type is stated, so that it is not looked for in an Accept that may make no sense. */
    private static ResponseEntity.BodyBuilder typed(int status) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
