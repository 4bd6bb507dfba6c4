package seizures.alert;

import static seizures.commons.access.Endpoint.row;
import static seizures.commons.access.Role.ALERT_OWNER;
import static seizures.commons.access.Role.ANALYST;
import static seizures.commons.access.Role.IMPORTER;
import static seizures.commons.access.Role.OPS;
import static seizures.commons.access.Role.REPORTER;
import static seizures.commons.access.Role.REVIEWER;

import java.util.List;
import seizures.commons.access.Endpoint;
import seizures.commons.access.Endpoints;

/** The table of who may call what here; {@code docs/access.md} has the same. */
final class AccessTable {
    static final Endpoints ENDPOINTS = new Endpoints(
            List.of(
                    alerts("/v1/alerts"),
                    alerts("/v1/alerts/stream"),
                    alerts("/v1/alerts/{alertId}"),
                    alerts("/v1/alerts/{alertId}/chart.svg"),
                    alerts("/v1/alerts/{alertId}/chart.png"),
                    row("POST", "/v1/stream-tickets", ANALYST, REVIEWER, ALERT_OWNER, REPORTER, IMPORTER),
                    row("GET", "/v1/alerts/**", ANALYST, REVIEWER, ALERT_OWNER),
                    row("POST", "/v1/alerts/**", ALERT_OWNER),
                    row("GET", "/v1/rules/**", ANALYST, REVIEWER, ALERT_OWNER),
                    row("PUT", "/v1/rules/{ruleId}", ALERT_OWNER),
                    row("DELETE", "/v1/rules/{ruleId}", ALERT_OWNER),
                    row("POST", "/v1/rules/{ruleId}/resumption", ALERT_OWNER),
                    row("POST", "/v1/rules:preview", ANALYST, ALERT_OWNER),
                    row("POST", "/v1/rules/{ruleId}/backtest", ANALYST, ALERT_OWNER),
                    row("GET", "/v1/backtests/{backtestId}", ANALYST, ALERT_OWNER),
                    row("DELETE", "/v1/backtests/{backtestId}", ANALYST, ALERT_OWNER),
                    row("GET", "/v1/silences/**", ANALYST, REVIEWER, ALERT_OWNER, OPS),
                    row("POST", "/v1/silences", ALERT_OWNER),
                    row("DELETE", "/v1/silences/{silenceId}", ALERT_OWNER),
                    row("GET", "/v1/subscriptions/**", ALERT_OWNER, OPS),
                    row("PUT", "/v1/subscriptions/{subscriptionId}", ALERT_OWNER),
                    row("DELETE", "/v1/subscriptions/{subscriptionId}", ALERT_OWNER),
                    row("GET", "/v1/detectors/**", ANALYST, REVIEWER, ALERT_OWNER),
                    row("POST", "/v1/detectors/**", ANALYST, REVIEWER, ALERT_OWNER)),
            Endpoints.DESCRIPTIONS);

    private AccessTable() {}

    /** Whoever reports sees the alerts about its own reports. */
    private static Endpoint alerts(String path) {
        return row("GET", path, ANALYST, REVIEWER, ALERT_OWNER).andOfTheirOwn(REPORTER, IMPORTER);
    }
}
