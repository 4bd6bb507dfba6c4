package seizures.alert.web;

import java.util.List;
import java.util.Locale;
import seizures.commons.request.CommonProblem;
import seizures.commons.request.Fault;
import seizures.commons.request.ProblemException;
import seizures.commons.request.ProblemType;

/** The problems of this service, and the exceptions that end a request with one. */
public enum AlertProblem implements ProblemType {
    INVALID_RULE(422, "Invalid rule"),
    INVALID_SUBSCRIPTION(422, "Invalid subscription"),
    INVALID_ACT(422, "Invalid act or silence"),
    INVALID_BACKTEST(422, "Invalid backtest"),
    INVALID_TICKET(422, "Invalid request for a ticket"),
    INVALID_DETECTOR_REQUEST(422, "Invalid detector request"),
    REUSED_IDEMPOTENCY_KEY(422, "Idempotency-Key already used"),
    NO_SUCH_RULE(404, "Unknown rule"),
    NO_SUCH_ALERT(404, "Unknown alert"),
    NO_CHART(404, "No chart"),
    NO_SUCH_SILENCE(404, "Unknown silence"),
    NO_SUCH_SUBSCRIPTION(404, "Unknown subscription"),
    NO_SUCH_BACKTEST(404, "Unknown backtest"),
    UNKNOWN_DETECTOR(404, "Unknown detector"),
    TOO_MANY_SUBSCRIPTIONS(409, "Too many subscriptions"),
    TOO_MANY_SILENCES(409, "Too many silences"),
    TOO_MANY_RULES(409, "Too many rules"),
    PRECONDITION_FAILED(412, "Precondition failed"),
    TOO_MANY_BACKTESTS(503, "Too many backtests"),
    BUSY(503, "Busy");

    private final int status;
    private final String title;

    AlertProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    private ProblemException exception(String detail) {
        return new ProblemException(because(detail));
    }

    public ProblemException exception(List<Fault> faults) {
        return new ProblemException(withErrors(faults));
    }

    public static ProblemException noSuchRule(String ruleId) {
        return NO_SUCH_RULE.exception("No rule is named " + ruleId);
    }

    public static ProblemException noSuchAlert(String alertId) {
        return NO_SUCH_ALERT.exception("No alert is named " + alertId);
    }

    public static ProblemException noChart(String alertId) {
        return NO_CHART.exception("No alert is named " + alertId + ", or its rule was deleted and its series with it");
    }

    public static ProblemException noSuchSilence(String silenceId) {
        return NO_SUCH_SILENCE.exception("No silence in force is named " + silenceId);
    }

    public static ProblemException noSuchSubscription(String subscriptionId) {
        return NO_SUCH_SUBSCRIPTION.exception("No subscription is named " + subscriptionId);
    }

    public static ProblemException tooManySubscriptions(int most) {
        return TOO_MANY_SUBSCRIPTIONS.exception(
                String.format(Locale.ROOT, "At most %,d subscriptions are kept; delete one first", most));
    }

    public static ProblemException tooManySilences(int most) {
        return TOO_MANY_SILENCES.exception(
                String.format(Locale.ROOT, "At most %,d silences are in force at once; end one first", most));
    }

    public static ProblemException tooManyRules(int most) {
        return TOO_MANY_RULES.exception(
                String.format(Locale.ROOT, "At most %,d rules are kept; delete one first", most));
    }

    public static ProblemException noSuchBacktest(String backtestId) {
        return NO_SUCH_BACKTEST.exception("This instance has no backtest named " + backtestId);
    }

    public static ProblemException tooManyBacktests() {
        return TOO_MANY_BACKTESTS.exception("Wait for a backtest to end, or cancel one");
    }

    public static ProblemException tooMuchToPreview() {
        return INVALID_RULE.exception(
                "The rule looks at too much to be previewed while you wait; select less, or run a backtest");
    }

    public static ProblemException unknownDetector(String name) {
        return UNKNOWN_DETECTOR.exception("No detector is named " + name);
    }

    public static ProblemException tooManySeries() {
        return BUSY.exception("Too many series are being evaluated; try again");
    }

    public static ProblemException reusedKey() {
        return REUSED_IDEMPOTENCY_KEY.exception(
                "You have sent this Idempotency-Key with another act or body; send a new key for a new act");
    }

    public static ProblemException preconditionFailed(String detail) {
        return PRECONDITION_FAILED.exception(detail);
    }

    public static ProblemException preconditionRequired() {
        return new ProblemException(
                CommonProblem.PRECONDITION_REQUIRED.because("The rule exists; send its ETag in If-Match to change it"));
    }

    public static ProblemException outcomeUnknown() {
        return new ProblemException(CommonProblem.OUTCOME_UNKNOWN.because(
                "The brokers did not answer in time; read what is there, or send it again"));
    }

    public static ProblemException notReady() {
        return new ProblemException(
                CommonProblem.NOT_READY.because("The service is still reading its topics; try again"));
    }
}
