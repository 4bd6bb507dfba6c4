package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What agencies do in the console: files, tables, forms and statements. */
class AgencyBrowserIT extends BrowserTest {
    @Test
    void an_agency_checks_a_file_mends_it_and_sends_it() {
        String id = "US-CBP-file-" + UUID.randomUUID().toString().substring(0, 8);
        var files = AgencyFiles.open(browser, "us-cbp");

        files.check(line(id, "1.5") + line(id + "-b", "-3"));
        assertThat(files.result()).containsText("refused");
        assertThat(files.lines().first()).containsText("quantity/value");
        files.check(line(id, "1.5") + line(id + "-b", "3"));
        assertThat(files.result()).containsText("No line has a fault");
        files.send(line(id, "1.5") + line(id + "-b", "3"));

        files.page().click("#result a:text-is('" + id + "')");
        assertThat(files.page().locator("h1")).hasText(id);
    }

    @Test
    void an_agency_maps_a_table_once_mends_a_fault_and_gets_its_receipt() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        var table = "Case;Day;Port;Drug;Kilos\n" + mark + ";15.03.2025;Laredo;fentanyl;1,5\n";
        var page = browser.signedIn("us-cbp", "/agency/maps");

        choose(page, "march.csv", table);
        page.click("button:text-is('Draft a map')");
        assertThat(page.locator("article")).containsText("Case, Day, Port, Drug, Kilos");
        page.click("button:text-is('Save')");
        assertThat(page.locator("#faults")).containsText("replace FILL-IN");
        page.fill("#name", "US-CBP-" + mark);
        page.fill("#map", MAP);
        page.click("button:text-is('Save')");

        assertThat(page.locator("#map")).hasValue("US-CBP-" + mark);
        choose(page, "march.csv", table.replace("1,5", "much"));
        page.click("button:text-is('Check')");
        assertThat(page.locator("#result tbody tr").first()).containsText("Kilos \u201cmuch\u201d must be a number");
        choose(page, "march.csv", table);
        page.click("button:text-is('Check')");
        assertThat(page.locator("#result")).containsText("No line has a fault");
        page.click("button:text-is('Send')");
        page.click("#result p:has-text('Receipt') a");
        assertThat(page.locator("h1")).hasText("Receipt");
        assertThat(page.locator("tbody th")).containsText("US-CBP-" + mark);
    }

    private static final String MAP = """
            title: Cases of a month
            columns: [Case, Day, Port, Drug, Kilos]
            restates: true
            fields:
              agency: US-CBP
              seizureId: '{agency}-{case}'
              case: { column: Case }
              occurredAt: { column: Day, as: date }
              portScheme: UNLOCODE
              port: { column: Port, words: { Laredo: USLRD } }
              quantity: { column: Kilos, as: number }
              unit: kg
              substance: { column: Drug, as: substance }
            """;

    /** A row as CBP publishes it, which the maps that come with the program read. */
    @Test
    void an_agency_sends_a_published_table_whose_numbers_have_separators() {
        var table = """
                FY,Month (abbv),Component,Region,Land Filter,Area of Responsibility,Drug Type,Count of Event,Sum Qty (lbs)
                2026 (FYTD),DEC,Office of Field Operations,Coastal/Interior,Other,BALTIMORE FIELD OFFICE,Cocaine,2,"1,477.97"
                Source: CBP,,,,,,,,
                """;
        var files = AgencyFiles.open(browser, "us-cbp");

        files.check("december.csv", table.replace("1,477.97", "1477.97 or so").getBytes(UTF_8));
        assertThat(files.lines().first()).containsText("Sum Qty (lbs)");
        files.send("december.csv", table.getBytes(UTF_8));

        assertThat(files.result()).containsText("US-CBP-H-2025-12-AT_PORT-BALTIMORE-OTHER-cocaine");
        assertThat(files.result()).containsText("not counted");
    }

    @Test
    void an_agency_corrects_a_record_by_a_form() {
        String id = "US-CBP-fix-" + UUID.randomUUID().toString().substring(0, 8);
        var files = AgencyFiles.open(browser, "us-cbp");
        files.send(line(id, "1.5"));
        var page = files.page();
        page.click("#result a:text-is('" + id + "')");
        page.click("a:text-is('Correct')");
        page.fill("[name='/items/0/quantity/value']", "2.5");
        page.click("button:text-is('One more substance')");
        page.fill("[name='/items/0/substances/1/substance']", "xylazine");
        page.selectOption("[name='/items/0/substances/1/role']", "ADULTERANT");
        page.fill("#reason", "weighed again");
        page.click("button:text-is('Check')");
        assertThat(page.locator(".done tr:has-text('Item 1, Quantity')")).containsText("2.5");
        page.click("button:text-is('Send')");
        assertThat(page.locator(".facts")).containsText("version 2");
        assertThat(page.locator(".scroll table").first()).containsText("xylazine");
        assertThat(page.locator(".timeline")).containsText("weighed again");
        assertThat(page.locator(".timeline tr:has-text('Item 1, Quantity') del"))
                .hasText("1.5");
        assertThat(page.locator(".timeline tr:has-text('Item 1, Quantity') ins"))
                .hasText("2.5");
    }

    @Test
    void an_agency_states_that_a_month_is_complete_and_withdraws_it() {
        var page = browser.signedIn("us-cbp", "/agency/statements?agency=US-CBP&from=2024-11");
        page.fill("[name=to]", "2999-12");
        page.check("[value=COMPLETE]");
        page.click("button:text-is('State')");
        assertThat(page.locator("#faults")).containsText("/to");
        page.fill("[name=to]", "2024-11");
        page.click("button:text-is('State')");
        assertThat(page.locator(".done")).isVisible();
        var statement = page.locator("tbody tr:has-text('US-CBP-coverage-2024-11'):has(button)")
                .first();
        assertThat(statement).containsText("2024-11-30");
        String id = statement.locator("th").innerText();
        statement.locator("summary").click();
        statement.locator("input[name=reason]").fill("by mistake");
        statement.locator("button").click();
        assertThat(page.locator("tbody tr:has-text('" + id + "')")).containsText("withdrawn");
    }

    @Test
    void nothing_is_lost_when_the_session_ends_in_the_middle_of_a_form() {
        var page = browser.signedIn("us-cbp", "/agency/report");
        page.fill("[name='/seizureId']", "US-CBP-draft-1");
        page.fill("[name='/occurredAt']", "2025-03-15");
        page.fill("[name='/port']", "UNLOCODE:USLRD");
        page.click("button:text-is('One more substance')");
        page.waitForResponse(
                "**/suggestions/substance**", () -> page.fill("[name='/items/0/substances/1/substance']", "xylazine"));
        page.context().clearCookies();
        page.click("button:text-is('Send')");
        browser.signIn(page, "us-cbp");
        assertThat(page.locator("h1")).hasText("Report one seizure");
        assertThat(page.locator("[name='/seizureId']")).hasValue("US-CBP-draft-1");
        assertThat(page.locator("[name='/items/0/substances/1/substance']")).hasValue("xylazine");
    }

    private static void choose(Page page, String name, String content) {
        page.setInputFiles("#file", new FilePayload(name, "text/csv", content.getBytes(UTF_8)));
    }

    private static String line(String id, String kilograms) {
        return AgencyFiles.report(id, "2025-03-15", "fentanyl", kilograms);
    }
}
