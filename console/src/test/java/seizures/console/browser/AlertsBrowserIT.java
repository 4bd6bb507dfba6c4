package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What duty officers and owners of rules do in the console. */
class AlertsBrowserIT extends BrowserTest {
    @Test
    void an_agency_reports_and_a_duty_officer_gets_the_alert_live_and_dismisses_it() throws Exception {
        String id = "US-CBP-26-" + UUID.randomUUID().toString().substring(0, 8);
        RunningServices.rule("browser-day", """
                        {"severity": "critical", "select": {"substance": ["fentanyl"], "port": ["UNLOCODE:USLRD"]},
                         "group": ["port"], "measure": {"kind": "DOSES", "method": "gross-2mg@1"},
                         "when": {"kind": "THRESHOLD", "window": {"calendar": "DAY"}, "value": 5000000}}""");
        var officer = browser.signedIn("alert-owner", "/");
        reportFentanyl(id, "41.5");

        assertThat(officer.locator("section[sse-connect*='/alerts/stream']")).containsText("browser-day");
        officer.click("li:has-text('browser-day') a >> nth=0");
        assertThat(officer.locator("h1")).containsText("Laredo");
        assertThat(officer.locator("tbody tr:has-text('" + id + "')")).containsText("41.5 kg");
        assertThat(officer.locator("svg.map.point circle.ring")).isVisible();
        assertThat(officer.locator("a:text-is('PNG')")).hasAttribute("href", Pattern.compile("/chart\\.png$"));
        assertThat(officer.locator("#citation")).containsText("by version");
        assertThat(officer.locator("[data-copy]:text-is('Copy citation')"))
                .hasAttribute(
                        "data-copy", Pattern.compile("of rule browser-day: .* UTC\\. Seizure Watch\\. http.*/alerts/"));
        var table = officer.waitForDownload(() -> officer.click("[data-table]"));
        assertEquals("alerts-", table.suggestedFilename().substring(0, 7));
        assertTrue(Files.readString(table.path()).contains("\"" + id + "\""), "the seizure is in the file");
        officer.fill("#reason", "a <b>test</b> of <script>alert(1)</script>");
        officer.click("button:has-text('Dismiss')");

        assertThat(officer.locator("article > p .state").last()).hasText("dismissed");
        assertThat(officer.locator("article aside")).containsText("a <b>test</b> of <script>alert(1)</script>");
    }

    @Test
    void a_rule_is_written_tried_on_history_switched_on_and_retired() {
        String id = "browser-" + UUID.randomUUID().toString().substring(0, 8);
        var page = browser.signedIn("alert-owner", "/rules/_new?kind=THRESHOLD");
        page.fill("#id", id);
        page.fill("[name='/select/substance']", "fentanyl");
        page.click("summary:has-text('More filters')");
        page.fill("[name='/select/crossing']", "AT_PORT");
        assertThat(page.locator("#matches")).containsText("seizures");
        page.selectOption("[name='/measure/kind']", "DOSES");
        page.selectOption("[name='/measure/method']", "gross-2mg@1");
        page.selectOption("[name='/when/window/calendar']", "MONTH");
        page.click("button:text-is('Store, switched off')");
        assertThat(page.locator("#faults")).containsText("/when/value");
        page.fill("[name='/when/value']", "500000000");
        page.click("button:text-is('Store, switched off')");
        assertThat(page.locator(".state").first()).hasText("switched off");
        page.fill("[name=from]", "2023-10-01");
        page.fill("[name=to]", "2024-08-31");
        page.click("button:text-is('Try')");
        assertThat(page.locator(".totals")).containsText("alerts would have been raised");
        assertThat(page.locator("tbody").last()).containsText("2024-07-01");
        assertThat(page.locator("figure.chart canvas")).isVisible();
        Accessible.check(page, "backtest");
        page.click("button:text-is('Switch on')");
        assertThat(page.locator(".state").first()).hasText("on");
        page.click("a:text-is('Who changed what')");
        assertThat(page.locator(".timeline > li")).hasCount(2);
        assertThat(page.locator(".timeline > li").first()).containsText("alert-owner");
        assertThat(page.locator(".timeline > li").first().locator("tr:has-text('Switched on')"))
                .containsText("no");
        page.click(".back a");
        page.click("article a[href='/rules/" + id + "']");
        Accessible.check(page, "rule");
        page.click("summary:has-text('Retire')");
        page.click("button:text-is('Retire')");
        assertThat(page.locator("h1")).hasText("Rules");
        assertThat(page.locator("article")).not().containsText(id);
        page.navigate(Browser.address("/rules/" + id + "/history"));
        assertThat(page.locator(".timeline > li").first()).containsText("retired");
    }
}
