package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session that ends at the worst of times: what was typed is there again, at the address of its form, whatever else was asked for. */
class SessionEndBrowserIT extends BrowserTest {
    private static final String RULE = "/rules/_new?kind=TREND";

    /** In milliseconds from the last letter; the form asks for its preview after 600. */
    @ParameterizedTest
    @ValueSource(ints = {0, 580, 640, 800})
    void a_rule_is_kept_whenever_its_preview_finds_the_session_ended(int wait) {
        var page = browser.signedIn("alert-owner", RULE);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.fill("#id", "race");
        page.context().clearCookies();

        page.evaluate("""
                (wait) => {
                  const substance = document.getElementsByName('/select/substance')[0];
                  substance.value = 'carfentanil';
                  substance.dispatchEvent(new Event('input', {bubbles: true}));
                  const form = substance.form;
                  form.noValidate = true;
                  setTimeout(() => form.requestSubmit(), wait);
                }""", wait);

        isKept(page, "alert-owner", RULE, "[name='/select/substance']", "carfentanil");
        assertThat(page.locator("#id")).hasValue("race");
        page.context().close();
    }

    /** As the answer to a reload that came to nothing, since a form was sent meanwhile. */
    @Test
    void a_second_login_does_not_end_the_first() {
        var page = browser.signedIn("us-cbp", "/agency/report");
        page.fill("[name='/port']", "UNLOCODE:USLRD");
        page.context().clearCookies();
        send(page);
        page.waitForSelector("#password");

        var second = page.context()
                .request()
                .get(
                        Browser.address("/oauth2/authorization/seizures"),
                        RequestOptions.create().setMaxRedirects(0));

        assertThat(second.status()).isEqualTo(302);
        isKept(page, "us-cbp", "/agency/report", "[name='/port']", "UNLOCODE:USLRD");
        page.context().close();
    }

    @Test
    void a_form_that_was_left_open_is_sent_in_the_session_of_another_window() {
        String id = "US-CBP-window-" + UUID.randomUUID().toString().substring(0, 8);
        var page = browser.signedIn("us-cbp", "/agency/report");
        page.fill("[name='/seizureId']", id);
        page.fill("[name='/occurredAt']", "2005-03-15");
        page.waitForResponse("**/suggestions/port**", () -> page.fill("[name='/port']", "UNLOCODE:USLRD"));
        page.fill("[name='/items/0/quantity/value']", "1.5");
        page.waitForResponse(
                "**/suggestions/substance**", () -> page.fill("[name='/items/0/substances/0/substance']", "heroin"));
        page.context().clearCookies();
        var other = page.context().newPage();
        other.navigate(Browser.address("/methods"));
        browser.signIn(other, "us-cbp");

        page.click("button:text-is('Send')");
        assertThat(page.locator("h1")).hasText("Report one seizure");
        assertThat(page.locator("[name='/seizureId']")).hasValue(id);
        assertThat(page.locator(".done")).hasCount(0);
        page.click("button:text-is('Send')");

        assertThat(page.locator(".done")).containsText(id);
        page.context().close();
    }

    /** The address that a form is sent to is not always one that a browser can come back to. */
    @Test
    void a_form_that_came_back_with_faults_has_the_address_of_its_page() throws Exception {
        RunningServices.rule("history-month", RunningServices.HISTORY_MONTH);
        var page = browser.signedIn("alert-owner", "/rules/history-month/change");
        page.fill("[name='/title']", "a title that was typed");
        page.fill("[name='/when/value']", "much");
        send(page);
        assertThat(page.locator("#faults")).isVisible();
        assertThat(page).hasURL(Browser.address("/rules/history-month/change"));
        page.fill("[name='/when/value']", "more");
        page.context().clearCookies();
        send(page);

        isKept(page, "alert-owner", "/rules/history-month/change", "[name='/when/value']", "more");
        assertThat(page.locator("[name='/title']")).hasValue("a title that was typed");
        page.context().close();
    }

    @Test
    void so_has_a_record_whose_result_was_refused() {
        String record = "/records/US-CBP-H-2024-08-AT_PORT-BALTIMORE-OTHER-cocaine";
        var page = browser.signedIn("us-cbp", record);
        page.fill("#laboratory", "Southwest Laboratory");
        page.fill("#lab-substance", "cocain");
        page.click("button:text-is('Add result')");
        assertThat(page.locator("#faults")).isVisible();
        page.reload();
        assertThat(page.locator("#laboratory")).hasValue("Southwest Laboratory");
        page.fill("#lab-substance", "cocaine");
        page.context().clearCookies();
        page.click("button:text-is('Add result')");

        isKept(page, "us-cbp", record, "#lab-substance", "cocaine");
        page.context().close();
    }

    @Test
    void a_column_map_that_was_drafted_from_a_table_is_kept_and_gives_way_to_the_next_draft() {
        var page = browser.signedIn("us-cbp", "/agency/maps");
        draft(page, "Folio nuevo,Fecha,Droga,Kilos\n");
        page.fill("#name", "US-CBP-kept");
        page.context().clearCookies();
        page.click("button:text-is('Save')");
        page.waitForSelector("#password");
        browser.signIn(page, "us-cbp");

        assertThat(page).hasURL(Browser.address("/agency/maps/_new"));
        assertThat(page.locator("#name")).hasValue("US-CBP-kept");
        assertThat(page.locator("#map").inputValue()).contains("Folio nuevo");
        page.navigate(Browser.address("/agency/maps"));
        draft(page, "Expediente,Fecha,Droga,Kilos\n");
        assertThat(page.locator("#map").inputValue()).contains("Expediente").doesNotContain("Folio nuevo");
        page.context().close();
    }

    private static void draft(Page page, String table) {
        page.setInputFiles("#file", new FilePayload("table.csv", "text/csv", table.getBytes(UTF_8)));
        page.click("button:text-is('Draft a map')");
        page.waitForSelector("#map");
    }

    private static void send(Page page) {
        page.locator("main form.form").evaluate("(form) => { form.noValidate = true; form.requestSubmit(); }");
    }

    private static void isKept(Page page, String user, String path, String field, String value) {
        page.waitForSelector("#password");
        browser.signIn(page, user);
        assertThat(page).hasURL(Browser.address(path));
        assertThat(page.locator(field)).hasValue(value);
    }
}
