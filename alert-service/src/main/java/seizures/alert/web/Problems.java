package seizures.alert.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
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

    /** One problem, thrown to where the answer is written. Errors have a pointer or a parameter, and a detail. */
    public static final class Problem extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient ProblemDetail body;

        private Problem(HttpStatus status, String type, String title, String detail, List<Map<String, String>> errors) {
            super(detail, null, false, false);
            body = ProblemDetail.forStatusAndDetail(status, detail);
            body.setType(URI.create("/problems/" + type));
            body.setTitle(title);
            if (!errors.isEmpty()) {
                body.setProperty("errors", errors);
            }
        }
    }

    public static Problem invalidRule(List<Map<String, String>> errors) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-rule",
                "The rule is not valid",
                "Nothing was changed. See errors for all that is wrong.",
                errors);
    }

    public static Problem invalidQuery(List<Map<String, String>> errors) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "invalid-query",
                "The query is not valid",
                "See errors for all that is wrong.",
                errors);
    }

    public static Problem unreadableBody(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "unreadable-body", "The body cannot be read", detail, List.of());
    }

    public static Problem bodyTooLarge(int mostBytes) {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "The body is too large",
                "At most " + mostBytes + " bytes are taken.",
                List.of());
    }

    public static Problem noSuchRule(String ruleId) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "no-such-rule",
                "There is no such rule",
                "No rule is called " + ruleId + ".",
                List.of());
    }

    public static Problem noSuchAlert(String alertId) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "no-such-alert",
                "There is no such alert",
                "No alert is called " + alertId + ".",
                List.of());
    }

    public static Problem noChart(String alertId) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "no-chart",
                "There is no picture",
                "No alert is called " + alertId + ", or its rule is deleted and with it its series.",
                List.of());
    }

    public static Problem invalidSubscription(List<Map<String, String>> errors) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-subscription",
                "The subscription is not valid",
                "Nothing was changed. See errors for all that is wrong.",
                errors);
    }

    public static Problem invalidAct(List<Map<String, String>> errors) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-act",
                "What was sent is not valid",
                "Nothing was changed. See errors for all that is wrong.",
                errors);
    }

    public static Problem noSuchSilence(String silenceId) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "no-such-silence",
                "There is no such silence",
                "No silence that is not over is called " + silenceId + ".",
                List.of());
    }

    public static Problem noSuchSubscription(String subscriptionId) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "no-such-subscription",
                "There is no such subscription",
                "No subscription is called " + subscriptionId + ".",
                List.of());
    }

    public static Problem tooManySubscriptions(int most) {
        return new Problem(
                HttpStatus.CONFLICT,
                "too-many-subscriptions",
                "There are too many subscriptions",
                "At most " + most + " are kept. Delete one first.",
                List.of());
    }

    public static Problem invalidBacktest(List<Map<String, String>> errors) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-backtest",
                "The backtest is not valid",
                "Nothing was started. See errors for all that is wrong.",
                errors);
    }

    public static Problem noSuchBacktest(String backtestId) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "no-such-backtest",
                "There is no such backtest",
                "No backtest that this instance still has is called " + backtestId + ".",
                List.of());
    }

    public static Problem tooManyBacktests() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "too-many-backtests",
                "Too many backtests at once",
                "Wait for one to end, or cancel it.",
                List.of());
    }

    public static Problem preconditionRequired() {
        return new Problem(
                HttpStatus.PRECONDITION_REQUIRED,
                "precondition-required",
                "The version that you mean is missing",
                "The rule exists: send If-Match with the ETag that you have read.",
                List.of());
    }

    public static Problem preconditionFailed(String detail) {
        return new Problem(
                HttpStatus.PRECONDITION_FAILED,
                "precondition-failed",
                "The rule is not what you think it is",
                detail,
                List.of());
    }

    public static Problem outcomeUnknown() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "outcome-unknown",
                "No answer from the log in time",
                "It may or may not have been taken. Read what is there, or send it again.",
                List.of());
    }

    public static Problem notReady() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-ready",
                "Not ready yet",
                "What is known is still being read. Try again.",
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        return answer(problem);
    }

    /** A parameter that is not encoded as parameters are, or whose name nobody writes. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<ProblemDetail> badParameter() {
        return answer(new Problem(
                HttpStatus.BAD_REQUEST,
                "http-400",
                "Bad Request",
                "A parameter is not encoded as parameters are: as UTF-8, and % before two hexadecimal digits.",
                List.of()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> silentLog(OutcomeUnknown e) {
        return answer(outcomeUnknown());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> slowLog(TimeoutException e) {
        return answer(notReady());
    }

    /** No token, or none that is good here; the answer does not say why to who may be guessing. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unauthenticated(AuthenticationException e) {
        if (e instanceof AuthenticationServiceException) {
            return answer(new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "not-ready",
                    "Tokens cannot be checked",
                    "Their issuer does not answer. Try again.",
                    List.of()));
        }
        boolean bad = e instanceof OAuth2AuthenticationException;
        return challenge(
                new Problem(
                        HttpStatus.UNAUTHORIZED,
                        "unauthenticated",
                        "It is not known who asks",
                        bad ? "The token is not good here, or not any more." : "Send a token.",
                        List.of()),
                bad ? "Bearer error=\"invalid_token\"" : "Bearer");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException e) {
        return challenge(
                new Problem(
                        HttpStatus.FORBIDDEN,
                        "forbidden",
                        "You may not do this",
                        "Your role does not do this.",
                        List.of()),
                "Bearer error=\"insufficient_scope\"");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyRequests(TooManyRequests e) {
        return answer(new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "You ask too often",
                "Ask again in a moment, and less often.",
                List.of()));
    }

    /** What is done now could not be written down. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> auditNotWritten(AuditNotWritten e) {
        return answer(new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-ready",
                "The audit is not written",
                "Nothing was changed. Try again.",
                List.of()));
    }

    private static ResponseEntity<ProblemDetail> challenge(Problem problem, String challenge) {
        return ResponseEntity.status(problem.body.getStatus())
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body);
    }

    private static ResponseEntity<ProblemDetail> answer(Problem problem) {
        var status = HttpStatusCode.valueOf(problem.body.getStatus());
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status.equals(HttpStatus.SERVICE_UNAVAILABLE) || status.equals(HttpStatus.TOO_MANY_REQUESTS)) {
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
        }
        return answer.body(problem.body);
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
