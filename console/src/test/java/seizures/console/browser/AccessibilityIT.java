package seizures.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link Accessible} in light and dark and on a phone. */
class AccessibilityIT extends BrowserTest {
    /** A new rule looks at all of history first. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @ParameterizedTest
    @CsvSource({
        "now, analyst, /",
        "alerts, alert-owner, /alerts",
        "counts, analyst, /counts?substance=fentanyl&crossing=AT_PORT&from=2023-10&to=2024-08&bucket=month&method=gross-2mg@1&method=assay-2mg@1",
        "counts-fault, analyst, /counts?substance=fentanyll",
        "compare, analyst, /compare?a=FY2024&b=FY2023&substance=fentanyl&group=crossing",
        "restated, analyst, /restated?from=2024-08-31&to=2024-09-30&substance=fentanyl",
        "coverage, analyst, /coverage?from=2023-10&to=2024-10",
        "expected, analyst, /coverage/expected?substance=fentanyl&measure=seizures&knownAt=2024-10-16",
        "duplicates, reviewer, /duplicates?from=2025-05&to=2025-05",
        "correction, us-cbp, /records/US-CBP-H-2024-08-AT_PORT-BALTIMORE-OTHER-cocaine/correction",
        "statements, us-cbp, /agency/statements",
        "substances, analyst, /substances?family=fentanyls",
        "controls, analyst, /controls?on=2024-01-01",
        "ports, analyst, /ports?name=juarez",
        "methods, analyst, /methods",
        "rules, analyst, /rules",
        "rule-form, alert-owner, /rules/_new?kind=TREND",
        "alerts-filtered, alert-owner, /alerts?open=true&region=SOUTHWEST_BORDER",
        "forbidden, us-cbp, /rules",
        "register-calendar, registrar, /registers/calendars/_new",
        "registers, registrar, /registers",
        "register-entry, registrar, /registers/names/_new?id=fentanilo%20azul&substance=fentanyl",
        "records, analyst, /records?substance=fentanyl&crossing=AT_PORT&from=2024-08&to=2024-08",
        "record, us-cbp, /records/US-CBP-H-2024-08-AT_PORT-BALTIMORE-OTHER-cocaine",
        "agency, us-cbp, /agency",
        "report, us-cbp, /agency/report",
        "column-maps, us-cbp, /agency/maps",
        "column-map, us-cbp, /agency/maps/unodc",
        "receipts, us-cbp, /agency/receipts",
        "audit, auditor, /audit?actor=us-cbp",
        "operations, ops, /operations",
        "missing, analyst, /nowhere"
    })
    void a_page_can_be_used_by_everybody(String name, String user, String path) {
        for (boolean dark : new boolean[] {false, true}) {
            Accessible.check(shown(user, path, "en-US", 1280, dark), name + (dark ? "-dark" : ""));
        }
        var phone = shown(user, path, "es-MX", 390, false);
        Accessible.check(phone, name + "-phone");
        assertThat(phone.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s is no wider than a phone", name)
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({"false, 1280", "true, 1280", "false, 390"})
    void an_alert_can_be_used_by_everybody(boolean dark, int width) throws Exception {
        RunningServices.rule("history-month", RunningServices.HISTORY_MONTH);
        var page = browser.signedIn("alert-owner", "/alerts?state=RESOLVED&rule=history-month", "en-US", width, dark);
        page.waitForCondition(
                () -> {
                    page.reload();
                    return page.locator("tbody tr").count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(PATIENCE.toMillis()));
        page.click("tbody th a >> nth=0");
        page.waitForSelector("h1");

        Accessible.check(page, "alert" + (dark ? "-dark" : "") + (width < 500 ? "-phone" : ""));
        page.navigate(Browser.address("/rules/history-month/history"));
        page.waitForSelector(".timeline");
        Accessible.check(page, "rule-history" + (dark ? "-dark" : "") + (width < 500 ? "-phone" : ""));
    }
}
