package seizures.alert.web;

import java.net.URI;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import seizures.alert.log.OutcomeUnknown;
import seizures.commons.access.TooManyRequests;
import seizures.commons.audit.AuditNotWritten;

/** Every problem that this service answers, as RFC 9457 has it: {@code docs/problems.md} lists them. */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {
    private static final int RETRY_AFTER_SECONDS = 2;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        return answer(problem);
    }

    /** A parameter that is not encoded as parameters are, or whose name nobody writes. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<ProblemDetail> badParameter() {
        return answer(Problem.of(
                HttpStatus.BAD_REQUEST,
                "http-400",
                "Bad Request",
                "A parameter is not encoded as parameters are: as UTF-8, and % before two hexadecimal digits."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> silentLog(OutcomeUnknown e) {
        return answer(Problem.outcomeUnknown());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> slowLog(TimeoutException e) {
        return answer(Problem.notReady());
    }

    /** No token, or none that is good here; the answer does not say why to who may be guessing. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unauthenticated(AuthenticationException e) {
        if (e instanceof AuthenticationServiceException) {
            return answer(Problem.unavailable(
                    "not-ready", "Tokens cannot be checked", "Their issuer does not answer. Try again."));
        }
        boolean bad = e instanceof OAuth2AuthenticationException;
        return challenge(
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "unauthenticated",
                        "It is not known who asks",
                        bad ? "The token is not good here, or not any more." : "Send a token."),
                bad ? "Bearer error=\"invalid_token\"" : "Bearer");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException e) {
        return challenge(
                Problem.of(HttpStatus.FORBIDDEN, "forbidden", "You may not do this", "Your role does not do this."),
                "Bearer error=\"insufficient_scope\"");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyRequests(TooManyRequests e) {
        return answer(Problem.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "You ask too often",
                "Ask again in a moment, and less often."));
    }

    /** What is done now could not be written down. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> auditNotWritten(AuditNotWritten e) {
        return answer(Problem.unavailable("not-ready", "The audit is not written", "Nothing was changed. Try again."));
    }

    private static ResponseEntity<ProblemDetail> challenge(Problem problem, String challenge) {
        return ResponseEntity.status(problem.body().getStatus())
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body());
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem) {
        var status = HttpStatusCode.valueOf(problem.body().getStatus());
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status.equals(HttpStatus.SERVICE_UNAVAILABLE) || status.equals(HttpStatus.TOO_MANY_REQUESTS)) {
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        }
        return answer.body(problem.body());
    }

    /** What the framework refuses by itself (405, 406, 415 …) gets a type as stable as ours. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var answer = super.handleExceptionInternal(e, body, typed(headers), status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail detail) {
            detail.setType(URI.create("/problems/http-" + status.value()));
        }
        return answer;
    }

    /** Stated, so that it is not looked for in an Accept that may make no sense. */
    private static HttpHeaders typed(HttpHeaders headers) {
        var typed = new HttpHeaders();
        typed.addAll(headers);
        typed.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return typed;
    }
}
