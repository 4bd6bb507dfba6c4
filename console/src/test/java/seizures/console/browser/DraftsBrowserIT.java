package seizures.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that was typed is lost when the session ends in the middle of a form: of every form of a page. */
class DraftsBrowserIT extends BrowserTest {
    /** A new rule looks at all of history first. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Forms that a file is sent by are of another kind: a browser forgets which file was chosen. */
    private static final String FORMS = "main form[method=post]:not([enctype]):has(input:not([type=hidden]), textarea)";

    private static final String TYPE = """
            (form) => {
              const typed = {buttons: [...form.querySelectorAll('button[name]')].map((button) => button.value)};
              form.noValidate = true;
              document.addEventListener('htmx:beforeRequest', (event) => event.preventDefault()); // ends between two requests
              for (const field of form.elements) {
                if (!field.name || !field.matches('input, textarea') || ['hidden', 'radio', 'checkbox'].includes(field.type)) continue;
                field.value = field.type === 'date' ? '2024-03-15' : 'draft of ' + field.name;
                field.dispatchEvent(new Event('input', {bubbles: true}));
                typed[field.name] = field.value;
              }
              return JSON.stringify(typed);
            }""";

    private static final String READ = """
            (form) => {
              const read = {buttons: [...form.querySelectorAll('button[name]')].map((button) => button.value)};
              for (const field of form.elements) {
                if (field.name && field.matches('input, textarea') && !['hidden', 'radio', 'checkbox'].includes(field.type)) {
                  read[field.name] = field.value;
                }
              }
              return JSON.stringify(read);
            }""";

    @ParameterizedTest
    @CsvSource({
        "alert-owner, /rules/_new?kind=TREND, 1",
        "us-cbp, /agency/report, 1",
        "us-cbp, /agency/statements, 1",
        "us-cbp, /agency/maps/unodc, 1",
        "us-cbp, /records/US-CBP-H-2024-08-AT_PORT-BALTIMORE-OTHER-cocaine, 2",
        "us-cbp, /records/US-CBP-H-2024-08-AT_PORT-BALTIMORE-OTHER-cocaine/correction, 1",
        "reviewer, /records/US-CBP-H-2024-08-AT_PORT-BALTIMORE-OTHER-cocaine, 1",
        "registrar, /registers/ports/_new, 1"
    })
    void what_was_typed_is_there_after_signing_in_again(String user, String path, int forms) {
        var page = browser.signedIn(user, path);

        assertThat(page.locator(FORMS).count()).isGreaterThanOrEqualTo(forms);
        for (int at = 0; at < forms; at++) {
            keeps(page, at, user, path);
        }
    }

    @Test
    void so_it_is_of_an_alert_and_a_rule() throws Exception {
        RunningServices.rule("history-month", RunningServices.HISTORY_MONTH);
        var page = browser.signedIn("alert-owner", "/alerts?state=RESOLVED&rule=history-month");
        page.waitForCondition(
                () -> {
                    page.reload();
                    return page.locator("tbody tr").count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(PATIENCE.toMillis()));
        String alert = page.locator("tbody th a").first().getAttribute("href");

        for (String path : new String[] {alert, "/rules/history-month", "/rules/history-month/change"}) {
            page.navigate(Browser.address(path));
            int forms = page.locator(FORMS).count();
            assertThat(forms).isPositive();
            for (int at = 0; at < forms; at++) {
                keeps(page, at, "alert-owner", path);
            }
        }
    }

    private static void keeps(Page page, int at, String user, String path) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        String typed = (String) form(page, at).evaluate(TYPE);
        page.context().clearCookies();
        form(page, at).evaluate("(form) => form.requestSubmit()");
        page.waitForSelector("#password");
        browser.signIn(page, user);
        page.waitForLoadState();

        assertThat(page.url()).as(path).endsWith(path);
        assertThat(form(page, at).evaluate(READ)).as(path).isEqualTo(typed);
    }

    private static Locator form(Page page, int at) {
        return page.locator(FORMS).nth(at);
    }
}
