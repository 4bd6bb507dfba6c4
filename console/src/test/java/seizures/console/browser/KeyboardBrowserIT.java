package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** All that people do most, without a mouse; and the pages on the way, which axe-core looks at. */
class KeyboardBrowserIT extends BrowserTest {
    /** A new rule looks at all of history first. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void an_analyst_signs_in_finds_a_count_and_opens_its_seizures() {
        var keys = signIn("analyst", "/counts");
        var page = keys.page();
        keys.press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        keys.press("Enter");
        keys.to("#q-substance");
        keys.type("fentanyl");
        keys.to("#q-crossing");
        keys.type("at ports");
        keys.to("#q-from");
        keys.type("2023-10");
        keys.to("#q-to");
        keys.type("2024-08");
        keys.to("#q-bucket");
        keys.type("month");
        keys.to("button.ask");
        keys.open("Enter");

        assertThat(page.locator(".totals")).containsText("742");
        keys.to(".totals a");
        keys.open("Enter");
        assertThat(page.locator("h1")).hasText("Seizures behind the count");
        keys.to("tbody th a");
        keys.open("Enter");
        assertThat(page.locator(".facts")).isVisible();
        Accessible.check(page, "record-of-an-analyst");
        page.context().close();
    }

    @Test
    void a_duty_officer_signs_in_opens_an_alert_and_comments_on_it() throws Exception {
        RunningServices.rule("history-month", RunningServices.HISTORY_MONTH);
        var keys = signIn("alert-owner", "/alerts?state=RESOLVED&rule=history-month");
        var page = keys.page();
        page.waitForCondition(
                () -> {
                    page.reload();
                    return page.locator("tbody tr").count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(PATIENCE.toMillis()));
        keys.to("tbody th a");
        keys.open("Enter");
        keys.to("[data-key=a]");
        keys.to("#reason");
        keys.type("no act yet");
        keys.to("#note");
        keys.type("seen by keyboard");
        keys.open("Enter");

        assertThat(page.locator(".done")).isVisible();
        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        assertThat(ServiceAnswers.read(page, "alert/v1/alerts/" + id)
                        .path("comments")
                        .toString())
                .contains("seen by keyboard");
        Accessible.check(page, "alert-after-an-act");
        page.context().close();
    }

    /** Where a form comes back with its faults, the focus is on them, and each leads to its field. */
    @Test
    void an_agency_reports_by_keys_and_is_led_to_each_fault() {
        var keys = signIn("us-cbp", "/agency/report");
        var page = keys.page();
        keys.to("[id='/seizureId']");
        keys.type("US-CBP-keys-1");
        keys.to("[id='/occurredAt']");
        keys.type("yesterday");
        keys.to("[id='/port']");
        keys.type("UNLOCODE:USLRD");
        keys.to("button[name=check]");
        keys.open("Enter");

        assertThat(page.locator("#faults")).isFocused();
        Accessible.check(page, "report-with-faults");
        keys.to("#faults a[href='#/occurredAt']");
        keys.press("Enter");
        assertThat(page).hasURL(Objects.requireNonNull(Browser.address("/agency/report#/occurredAt")));
        keys.press("Tab");
        assertThat(page.locator("main input:focus")).hasCount(1);
        page.context().close();
    }

    @Test
    void pages_before_and_after_a_session_can_be_used_by_everybody() {
        var page = browser.visiting("/alerts");
        Accessible.check(page, "sign-in");
        browser.signIn(page, "alert-owner");
        page.navigate(Browser.address("/alerts/nowhere"));
        Accessible.check(page, "failure");
        page.click("button:text-is('Sign out')");
        assertThat(page.locator("h1")).hasText("You are signed out");
        Accessible.check(page, "signed-out");
        page.context().close();
    }

    private static Keyboard signIn(String user, String path) {
        var keys = new Keyboard(browser.visiting(path));
        assertThat(keys.page().locator("#username")).isFocused();
        keys.type(user);
        keys.to("#password");
        keys.type(Objects.requireNonNull(System.getProperty("console.password")));
        keys.open("Enter");
        return keys;
    }
}
