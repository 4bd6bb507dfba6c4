package seizures.commons.web;

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
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import seizures.commons.access.TooManyRequests;
import seizures.commons.audit.AuditNotWritten;

/** Answers, as RFC 9457 has it, what goes wrong in every service alike; each service adds its own. */
public abstract class CommonProblems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CommonProblems.class);

    /** No token, or none that is good here; the answer does not say why to who may be guessing. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unauthenticated(AuthenticationException e) {
        if (e instanceof AuthenticationServiceException) {
            return answer(CommonProblem.UNAVAILABLE.because("Tokens cannot be checked: their issuer does not answer."));
        }
        boolean bad = e instanceof OAuth2AuthenticationException;
        return challenge(
                bad ? "Bearer error=\"invalid_token\"" : "Bearer",
                CommonProblem.UNAUTHENTICATED.because(
                        bad ? "The token is not good here, or not any more." : "Send a token."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException e) {
        return challenge(
                "Bearer error=\"insufficient_scope\"", CommonProblem.FORBIDDEN.because("Your role does not do this."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyRequests(TooManyRequests e) {
        return answer(CommonProblem.TOO_MANY_REQUESTS.because("Ask again in a moment, and less often."));
    }

    /** Nothing is done or told that cannot be written down. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> auditNotWritten(AuditNotWritten e) {
        return answer(CommonProblem.UNAVAILABLE.because("The audit is not written."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> compressed(CompressedBody e) {
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
                "Addresses and parameters are UTF-8, with % before two hexadecimal digits alone."));
    }

    /** A bug, or no memory: told in the log, not to who asked. */
    @ExceptionHandler({RuntimeException.class, Error.class})
    ResponseEntity<ProblemDetail> bug(Throwable e) {
        LOG.error("A request failed", e);
        return answer(CommonProblem.INTERNAL_ERROR.because(null));
    }

    /** What the framework refuses by itself (404, 405, 406, 415 …). */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var typed = new HttpHeaders();
        typed.addAll(headers);
        typed.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(e, CommonProblem.ofStatus(status.value()), typed, status, request);
    }

    private static ResponseEntity<ProblemDetail> challenge(String challenge, ProblemDetail problem) {
        return start(problem.getStatus())
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .body(problem);
    }

    protected static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return start(problem.getStatus()).body(problem);
    }

    /** Where it is of use to ask again, and only after a while. */
    protected static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, int retryAfterSeconds) {
        return typed(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(retryAfterSeconds))
                .body(problem);
    }

    /** Begins an answer, with the time after which to ask again where its status alone says that. */
    protected static ResponseEntity.BodyBuilder start(int status) {
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
