package seizures.alert.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import seizures.commons.request.CommonProblem;

/**
 * One problem, thrown to where the answer is written ({@link Problems}). Errors have a pointer or a parameter, and a
 * detail.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemDetail body;

    private Problem(HttpStatus status, String type, String title, String detail, List<Map<String, String>> errors) {
        this(ProblemDetail.forStatusAndDetail(status, detail));
        body.setType(URI.create("/problems/" + type));
        body.setTitle(title);
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
    }

    private Problem(ProblemDetail body) {
        super(body.getDetail(), null, false, false);
        this.body = body;
    }

    /** The answer. */
    ProblemDetail body() {
        return body;
    }

    public static Problem invalidRule(List<Map<String, String>> errors) {
        return notValid(
                "invalid-rule",
                "The rule is not valid",
                "Nothing was changed. See errors for all that is wrong.",
                errors);
    }

    public static Problem invalidQuery(List<Map<String, String>> errors) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "invalid-parameter",
                "The query is not valid",
                "See errors for all that is wrong.",
                errors);
    }

    public static Problem malformedJson(String detail) {
        return of(HttpStatus.BAD_REQUEST, "malformed-json", "The body is not the JSON it should be", detail);
    }

    public static Problem tooLarge(int mostBytes) {
        return new Problem(CommonProblem.TOO_LARGE
                .because("A body has at most " + mostBytes + " bytes.")
                .body());
    }

    public static Problem noSuchRule(String ruleId) {
        return notFound("no-such-rule", "There is no such rule", "No rule is called " + ruleId + ".");
    }

    public static Problem noSuchAlert(String alertId) {
        return notFound("no-such-alert", "There is no such alert", "No alert is called " + alertId + ".");
    }

    public static Problem noChart(String alertId) {
        return notFound(
                "no-chart",
                "There is no picture",
                "No alert is called " + alertId + ", or its rule is deleted and with it its series.");
    }

    public static Problem invalidSubscription(List<Map<String, String>> errors) {
        return notValid(
                "invalid-subscription",
                "The subscription is not valid",
                "Nothing was changed. See errors for all that is wrong.",
                errors);
    }

    public static Problem invalidAct(List<Map<String, String>> errors) {
        return notValid(
                "invalid-act",
                "What was sent is not valid",
                "Nothing was changed. See errors for all that is wrong.",
                errors);
    }

    public static Problem reusedKey() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "reused-idempotency-key",
                "Idempotency-Key already used",
                "You have sent this Idempotency-Key with another body. Send a new key for a new act.",
                List.of());
    }

    public static Problem noSuchSilence(String silenceId) {
        return notFound(
                "no-such-silence",
                "There is no such silence",
                "No silence that is not over is called " + silenceId + ".");
    }

    public static Problem noSuchSubscription(String subscriptionId) {
        return notFound(
                "no-such-subscription",
                "There is no such subscription",
                "No subscription is called " + subscriptionId + ".");
    }

    public static Problem tooManySubscriptions(int most) {
        return of(
                HttpStatus.CONFLICT,
                "too-many-subscriptions",
                "There are too many subscriptions",
                "At most " + most + " are kept. Delete one first.");
    }

    public static Problem invalidBacktest(List<Map<String, String>> errors) {
        return notValid(
                "invalid-backtest",
                "The backtest is not valid",
                "Nothing was started. See errors for all that is wrong.",
                errors);
    }

    public static Problem noSuchBacktest(String backtestId) {
        return notFound(
                "no-such-backtest",
                "There is no such backtest",
                "No backtest that this instance still has is called " + backtestId + ".");
    }

    public static Problem tooManyBacktests() {
        return unavailable("too-many-backtests", "Too many backtests at once", "Wait for one to end, or cancel it.");
    }

    public static Problem unknownDetector(String name) {
        return notFound("unknown-detector", "There is no such detector", "No detector is called " + name + ".");
    }

    public static Problem invalidDetectorRequest(List<Map<String, String>> errors) {
        return notValid(
                "invalid-detector-request", "The request is not valid", "See errors for all that is wrong.", errors);
    }

    public static Problem tooManySeries() {
        return unavailable("busy", "Too many series at once", "Send it again.");
    }

    public static Problem preconditionRequired() {
        return of(
                HttpStatus.PRECONDITION_REQUIRED,
                "precondition-required",
                "The version that you mean is missing",
                "The rule exists: send If-Match with the ETag that you have read.");
    }

    public static Problem preconditionFailed(String detail) {
        return of(
                HttpStatus.PRECONDITION_FAILED, "precondition-failed", "The rule is not what you think it is", detail);
    }

    public static Problem outcomeUnknown() {
        return unavailable(
                "outcome-unknown",
                "No answer from the log in time",
                "It may or may not have been taken. Read what is there, or send it again.");
    }

    public static Problem notReady() {
        return unavailable("not-ready", "Not ready yet", "What is known is still being read. Try again.");
    }

    private static Problem unavailable(String type, String title, String detail) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, type, title, detail);
    }

    private static Problem of(HttpStatus status, String type, String title, String detail) {
        return new Problem(status, type, title, detail, List.of());
    }

    private static Problem notFound(String type, String title, String detail) {
        return of(HttpStatus.NOT_FOUND, type, title, detail);
    }

    private static Problem notValid(String type, String title, String detail, List<Map<String, String>> errors) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, type, title, detail, errors);
    }
}
