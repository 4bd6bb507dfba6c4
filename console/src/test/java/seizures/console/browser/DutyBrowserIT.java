package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a duty officer does about alerts, by mouse and by keys, and what the alert-service then says of it. */
class DutyBrowserIT extends BrowserTest {
    private static final String RULE = "duty-desk";
    private static final String LIST = "/alerts?state=FIRING&rule=" + RULE;

    private static Page page;

    /** Three seizures, each of which raises an alert of its own. */
    @BeforeAll
    static void raiseAlerts() throws Exception {
        RunningServices.rule(RULE, """
                {"severity": "warning", "select": {"substance": ["ketamine"], "port": ["UNLOCODE:USLRD"]},
                 "measure": {"kind": "MASS", "unit": "kg"}, "when": {"kind": "SINGLE", "value": 100}}""");
        String mark = "US-CBP-duty-" + UUID.randomUUID().toString().substring(0, 8);
        String day = Instant.now().minus(Duration.ofDays(1)).toString().substring(0, 10);
        var agency = AgencyFiles.open(browser, "us-cbp");
        agency.send(AgencyFiles.report(mark + "-a", day, "ketamine", "120")
                + AgencyFiles.report(mark + "-b", day, "ketamine", "130")
                + AgencyFiles.report(mark + "-c", day, "ketamine", "140"));
        agency.page().context().close();
        page = browser.signedIn("alert-owner", LIST);
        page.waitForCondition(() -> {
            page.reload();
            return unseen().size() >= 3;
        });
    }

    /** The alerts of the rule that fire and that nobody has acknowledged. */
    private static JsonNode unseen() {
        return ServiceAnswers.read(page, "alert/v1/alerts?state=FIRING&acknowledged=false&rule=" + RULE)
                .path("alerts");
    }

    private static String openOne() {
        String id = unseen().path(0).path("alertId").asString();
        page.navigate(Browser.address("/alerts/" + id));
        return id;
    }

    private static JsonNode stored(String id) {
        return ServiceAnswers.read(page, "alert/v1/alerts/" + id);
    }

    @Test
    void an_alert_is_acknowledged_assigned_commented_on_and_verified_by_keys() {
        String id = openOne();

        page.keyboard().press("a");
        assertThat(page.locator(".done")).isVisible();
        assertThat(page.locator("[data-key=a]")).hasCount(0);
        page.fill("#assignee", "desk-2");
        page.click("button:text-is('Assign')");
        assertThat(page.locator("aside .list")).containsText("Assigned to desk-2");
        page.keyboard().press("c");
        assertThat(page.locator("#note")).isFocused();
        page.keyboard().type("van to Laredo, now"); // a, c, n and v are letters here
        page.keyboard().press("Enter");
        assertThat(page.locator("aside .list")).containsText("van to Laredo, now");
        page.keyboard().press("v");
        assertThat(page.locator("#reason")).isFocused();
        page.keyboard().type("seen on site");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("article > p .state").last()).hasText("verified");
        assertThat(page).hasURL(Browser.address("/alerts/" + id));
        var alert = stored(id);
        assertThat(alert.path("state").asString()).isEqualTo("FIRING");
        assertThat(alert.path("acknowledgement").path("author").asString()).isEqualTo("alert-owner");
        assertThat(alert.path("assignee").asString()).isEqualTo("desk-2");
        assertThat(alert.path("comments").size()).isEqualTo(1);
        assertThat(alert.path("comments").path(0).path("note").asString()).isEqualTo("van to Laredo, now");
        assertThat(alert.path("comments").path(0).path("author").asString()).isEqualTo("alert-owner");
        assertThat(alert.path("outcome").path("outcome").asString()).isEqualTo("VERIFIED");
        assertThat(alert.path("outcome").path("reason").asString()).isEqualTo("seen on site");
        assertThat(alert.path("outcome").path("author").asString()).isEqualTo("alert-owner");
    }

    @Test
    void an_alert_is_dismissed_and_the_last_outcome_is_what_counts() {
        String id = openOne();

        page.keyboard().press("a");
        assertThat(page.locator(".done")).isVisible();
        page.fill("#reason", "it looked real");
        page.click("button:text-is('Verify')");
        assertThat(page.locator("article > p .state").last()).hasText("verified");
        page.fill("#reason", "a training exercise");
        page.click("button:text-is('Dismiss')");

        assertThat(page.locator("article > p .state").last()).hasText("dismissed");
        var outcome = stored(id).path("outcome");
        assertThat(outcome.path("outcome").asString()).isEqualTo("DISMISSED");
        assertThat(outcome.path("reason").asString()).isEqualTo("a training exercise");
        page.navigate(Browser.address("/alerts?rule=" + RULE + "&outcome=DISMISSED"));
        assertThat(page.locator("tbody tr:has(a[href='/alerts/" + id + "'])")).containsText("dismissed");
        page.navigate(Browser.address("/alerts?rule=" + RULE + "&open=true"));
        assertThat(page.locator("h1")).hasText("Alerts");
        assertThat(page.locator("a[href='/alerts/" + id + "']")).hasCount(0);
    }

    @Test
    void an_alert_is_silenced_for_a_day_and_says_until_when() {
        String id = openOne();
        var before = Instant.now();

        page.keyboard().press("a");
        assertThat(page.locator(".done")).isVisible();
        page.click("summary:text-is('Silence')");
        page.selectOption("#hours", "24");
        page.fill("#silence-reason", "the desk knows");
        page.click("button:text-is('Silence')");

        var shown = page.locator("aside .list li:has-text('the desk knows')");
        assertThat(shown).containsText("alert-owner");
        assertThat(shown.locator("time")).containsText("UTC");
        var silence = ServiceAnswers.read(page, "alert/v1/silences")
                .path("silences")
                .valueStream()
                .filter(one ->
                        one.path("filter").path("alert").path(0).asString().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(silence.path("author").asString()).isEqualTo("alert-owner");
        assertThat(silence.path("reason").asString()).isEqualTo("the desk knows");
        assertThat(Duration.between(before, Instant.parse(silence.path("until").asString())))
                .isBetween(Duration.ofHours(24), Duration.ofHours(25));
        assertThat(stored(id).path("state").asString()).isEqualTo("FIRING");
    }

    /** And leads to each in turn. */
    @Test
    void the_key_n_opens_the_next_firing_alert() {
        page.navigate(Browser.address(LIST));
        page.click("tbody th a >> nth=0");
        page.waitForSelector("aside");
        String first = page.url();

        page.keyboard().press("n");

        page.waitForURL(url -> !url.equals(first) && url.contains("/alerts/"));
        assertThat(page.locator("article > p .state").first()).hasText("firing");
    }
}
