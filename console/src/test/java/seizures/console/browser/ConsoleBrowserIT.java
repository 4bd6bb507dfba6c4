package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do in the console, in a browser, on a running system with CBP's history. */
class ConsoleBrowserIT {
    private static final String QUESTION = "/counts?substance=fentanyl&crossing=AT_PORT&from=2023-10&to=2024-08"
            + "&bucket=month&method=gross-2mg@1&method=assay-2mg@1";

    private static Browser browser;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void an_analyst_finds_a_published_count_and_cites_it() {
        var page = browser.signedIn("analyst", "/counts");

        page.fill("#q-substance", "fentanyl");
        page.selectOption("#q-crossing", "AT_PORT");
        page.fill("#q-from", "2023-10");
        page.fill("#q-to", "2024-08");
        page.selectOption("#q-bucket", "month");
        page.click("button.ask");

        assertThat(page.locator(".totals")).containsText("742");
        assertThat(page.locator(".totals")).containsText("7,834,084,173,436 µg");
        page.click("[data-copy]:has-text('Copy citation')");
        var citation = (String) page.evaluate("navigator.clipboard.readText()");
        assertThat(citation)
                .contains("742 seizures", "7,834,084,173,436 µg", "assay-2mg@1; 95 % interval", "edition", "knownAt=");
        page.navigate(citation.substring(citation.lastIndexOf("http")));
        assertThat(page.locator(".totals")).containsText("742");
    }

    @Test
    void a_row_opens_its_question_and_its_seizures() {
        var page = browser.signedIn("analyst", QUESTION);

        page.click("tbody th a:has-text('2024-03')");
        assertThat(page.locator("#q-from")).hasValue("2024-03");
        page.click(".totals a");

        assertThat(page.locator("h1")).hasText("Seizures behind the count");
        page.click("tbody th a >> nth=0");
        assertThat(page.locator("h1")).containsText("US-CBP-H-2024-03");
    }

    @Test
    void an_agency_reports_and_a_duty_officer_gets_the_alert_live_and_dismisses_it() throws Exception {
        String id = "US-CBP-26-" + UUID.randomUUID().toString().substring(0, 8);
        RunningRules.put("browser-day", """
                        {"severity": "critical", "select": {"substance": ["fentanyl"], "port": ["UNLOCODE:USLRD"]},
                         "group": ["port"], "measure": {"kind": "DOSES", "method": "gross-2mg@1"},
                         "when": {"kind": "THRESHOLD", "window": {"calendar": "DAY"}, "value": 5000000}}""");
        var officer = browser.signedIn("alert-owner", "/");
        var agency = browser.signedIn("us-cbp", "/agency/report");
        agency.fill("[name='/seizureId']", id);
        agency.fill("[name='/occurredAt']", LocalDate.now(ZoneOffset.UTC).minusDays(1) + "T12:00:00Z");
        agency.fill("[name='/port']", "UNLOCODE:USLRD");
        agency.fill("[name='/items/0/quantity/value']", "41.5");
        agency.fill("[name='/items/0/substances/0/substance']", "fentanyl");
        agency.click("button:has-text('Send')");
        assertThat(agency.locator(".done")).containsText(id);

        assertThat(officer.locator("section:has(a[href*='state=FIRING'])")).containsText("browser-day");
        officer.click("li:has-text('browser-day') a >> nth=0");
        assertThat(officer.locator("h1")).containsText("Laredo");
        assertThat(officer.locator("table")).containsText("41.5 kg");
        officer.fill("#reason", "a <b>test</b> of <script>alert(1)</script>");
        officer.click("button:has-text('Dismiss')");

        assertThat(officer.locator("article > p .state").last()).hasText("dismissed");
        assertThat(officer.locator("aside")).containsText("a <b>test</b> of <script>alert(1)</script>");
    }

    @Test
    void an_agency_checks_a_file_mends_it_and_sends_it() {
        String id = "US-CBP-file-" + UUID.randomUUID().toString().substring(0, 8);
        var page = browser.signedIn("us-cbp", "/agency");

        choose(page, line(id, "fentanyl", "1.5") + line(id + "-b", "fentanyl", "-3"));
        page.click("button:has-text('Check')");
        assertThat(page.locator("#result")).containsText("refused");
        assertThat(page.locator("#result tbody tr").first()).containsText("quantity/value");
        choose(page, line(id, "fentanyl", "1.5") + line(id + "-b", "fentanyl", "3"));
        page.click("button:has-text('Check')");
        assertThat(page.locator("#result")).containsText("No line has a fault");
        page.click("button:has-text('Send')");

        assertThat(page.locator("#result h2")).containsText("Sent");
        page.click("#result a:has-text('" + id + "') >> nth=0");
        assertThat(page.locator("h1")).hasText(id);
    }

    @Test
    void an_agency_maps_a_table_once_mends_a_fault_and_gets_its_receipt() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        var table = "Case;Day;Port;Drug;Kilos\n" + mark + ";15.03.2025;Laredo;fentanyl;1,5\n";
        var page = browser.signedIn("us-cbp", "/agency/maps");

        choose(page, "march.csv", table);
        page.click("button:has-text('Draft a map')");
        assertThat(page.locator("article")).containsText("Case, Day, Port, Drug, Kilos");
        page.click("button:has-text('Save')");
        assertThat(page.locator("#faults")).containsText("replace FILL-IN");
        page.fill("#name", "US-CBP-" + mark);
        page.fill("#map", MAP);
        page.click("button:has-text('Save')");

        assertThat(page.locator("#map")).hasValue("US-CBP-" + mark);
        choose(page, "march.csv", table.replace("1,5", "much"));
        page.click("button:has-text('Check')");
        assertThat(page.locator("#result tbody tr").first()).containsText("Kilos \u201cmuch\u201d must be a number");
        choose(page, "march.csv", table);
        page.click("button:has-text('Check')");
        assertThat(page.locator("#result")).containsText("No line has a fault");
        page.click("button:has-text('Send')");
        page.click("#result p:has-text('Receipt') a");
        assertThat(page.locator("h1")).hasText("Receipt");
        assertThat(page.locator("table")).containsText("US-CBP-" + mark);
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
        var page = browser.signedIn("us-cbp", "/agency");

        choose(page, "december.csv", table.replace("1,477.97", "1477.97 or so"));
        page.click("button:has-text('Check')");
        assertThat(page.locator("#result tbody tr").first()).containsText("Sum Qty (lbs)");
        choose(page, "december.csv", table);
        page.click("button:has-text('Send')");

        assertThat(page.locator("#result h2")).containsText("Sent");
        assertThat(page.locator("#result")).containsText("US-CBP-H-2025-12-AT_PORT-BALTIMORE-OTHER-cocaine");
        assertThat(page.locator("#result")).containsText("not counted");
    }

    private static void choose(Page page, String name, String content) {
        page.setInputFiles("#file", new FilePayload(name, "text/csv", content.getBytes(UTF_8)));
    }

    private static void choose(Page page, String content) {
        page.setInputFiles("#file", new FilePayload("reports.ndjson", "application/x-ndjson", content.getBytes(UTF_8)));
    }

    private static String line(String id, String substance, String kilograms) {
        return """
                {"seizureId":"%s","agency":"US-CBP","occurredAt":"2025-03-15","port":{"scheme":"UNLOCODE","code":"USLRD"},\
                "items":[{"form":"POWDER","quantity":{"value":"%s","unit":"kg"},"substances":[{"substance":"%s"}]}]}
                """.formatted(id, kilograms, substance);
    }

    @ParameterizedTest
    @CsvSource({
        "analyst, Now Alerts Rules Counts Compare Restated Complete? Substances Control lists Ports Methods, My agency",
        "alert-owner, Now Alerts Rules Counts Compare Restated Complete? Substances Control lists Ports Methods, My agency",
        "us-cbp, Counts Compare Restated Complete? Substances Control lists Ports Methods My agency, Now",
        "us-dea-lab, My agency, Counts",
        "ops, '', Counts"
    })
    void the_menu_shows_what_the_roles_open(String user, String shown, String hidden) {
        var page = browser.signedIn(user, "/");

        String menu = String.join(" ", page.locator(".menu a").allInnerTexts());
        assertThat(menu).contains(shown).doesNotContain(hidden);
    }

    @Test
    void on_a_phone_the_menu_opens_and_leads_on() {
        var page = browser.signedIn("analyst", "/counts", "en-US", 390, false);
        assertThat(page.locator(".menu a >> nth=0")).isHidden();
        page.click(".menu summary");
        page.click(".menu a:has-text('Compare')");
        assertThat(page.locator("h1")).hasText("Compare");
    }

    @Test
    void an_agency_corrects_a_record_by_a_form() {
        String id = "US-CBP-fix-" + UUID.randomUUID().toString().substring(0, 8);
        var page = browser.signedIn("us-cbp", "/agency");
        choose(page, line(id, "fentanyl", "1.5"));
        page.click("button:has-text('Send')");
        page.click("#result a:has-text('" + id + "')");
        page.click("a:has-text('Correct')");
        page.fill("[name='/items/0/quantity/value']", "2.5");
        page.click("button:has-text('One more substance')");
        page.fill("[name='/items/0/substances/1/substance']", "xylazine");
        page.selectOption("[name='/items/0/substances/1/role']", "ADULTERANT");
        page.fill("#reason", "weighed again");
        page.click("button:has-text('Check')");
        assertThat(page.locator(".done")).containsText("\"1.5\" → \"2.5\"");
        page.click("button:has-text('Send')");
        assertThat(page.locator(".facts")).containsText("version 2");
        assertThat(page.locator("tbody")).containsText("xylazine");
        assertThat(page.locator(".timeline")).containsText("weighed again");
    }

    @Test
    void an_agency_states_that_a_month_is_complete_and_withdraws_it() {
        var page = browser.signedIn("us-cbp", "/agency/statements?agency=US-CBP&from=2024-11");
        page.fill("[name=to]", "2999-12");
        page.check("[value=COMPLETE]");
        page.click("button:has-text('State')");
        assertThat(page.locator("#faults")).containsText("/to");
        page.fill("[name=to]", "2024-11");
        page.click("button:has-text('State')");
        assertThat(page.locator(".done")).isVisible();
        var statement = page.locator("tbody tr:has-text('US-CBP-coverage-2024-11'):has-text('complete')")
                .first();
        assertThat(statement).containsText("2024-11-30");
        String id = statement.locator("th").innerText();
        statement.locator("summary").click();
        statement.locator("input[name=reason]").fill("by mistake");
        statement.locator("button").click();
        assertThat(page.locator("tbody tr:has-text('" + id + "')")).containsText("withdrawn");
    }

    @Test
    void a_page_that_the_role_may_not_see_says_which_role_may() {
        var page = browser.signedIn("ops", "/counts");

        assertThat(page.locator("h1")).hasText("Your role may not do this");
        assertThat(page.locator(".faults")).containsText("analyst");
    }

    @Test
    void a_request_from_elsewhere_changes_nothing() {
        var page = browser.signedIn("alert-owner", "/alerts");

        var status = page.evaluate("""
                async () => (await fetch('/alerts/x/comments', {method: 'POST',
                  headers: {'Content-Type': 'application/x-www-form-urlencoded'}, body: 'key=1&note=forged'})).status""");

        assertThat(status).isEqualTo(403);
    }

    @Test
    void a_script_in_an_address_is_text_and_no_token_reaches_the_page() {
        var page = browser.signedIn(
                "analyst",
                "/counts?substance=%22%3E%3Cscript%3Ewindow.broken=1%3C/script%3E"
                        + "&from=%3Cimg%20src=x%20onerror=%22window.broken=1%22%3E");

        assertThat(page.locator(".faults")).isVisible();
        assertThat(page.evaluate("window.broken")).isNull();
        assertThat(page.evaluate("document.cookie")).asString().doesNotContain("seizures-console");
        assertThat(page.content()).doesNotContain("eyJ");
    }

    @Test
    void nothing_is_asked_of_another_host_and_nothing_is_refused_by_the_policy() {
        var page = browser.signedIn("analyst", "/");
        var elsewhere = new ArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith(Browser.address("")) && !request.url().startsWith("data:")) {
                elsewhere.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                elsewhere.add(message.text());
            }
        });

        for (String path : new String[] {"/", "/alerts", QUESTION}) {
            page.navigate(Browser.address(path));
            assertThat(page.locator("h1")).isVisible();
        }

        assertThat(elsewhere).isEmpty();
    }

    @Test
    void a_person_signs_out_here_and_at_the_issuer() {
        var page = browser.signedIn("analyst", "/");

        page.click("button:has-text('Sign out')");
        assertThat(page.locator("h1")).hasText("You are signed out");
        page.navigate(Browser.address("/counts"));

        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void nothing_is_lost_when_the_session_ends_in_the_middle_of_a_form() {
        var page = browser.signedIn("us-cbp", "/agency/report");
        page.fill("[name='/seizureId']", "US-CBP-draft-1");
        page.fill("[name='/occurredAt']", "2025-03-15");
        page.fill("[name='/port']", "UNLOCODE:USLRD");
        page.click("button:has-text('One more substance')");
        page.waitForResponse(
                "**/suggestions/substance**", () -> page.fill("[name='/items/0/substances/1/substance']", "xylazine"));
        page.context().clearCookies();
        page.click("button:has-text('Send')");
        browser.signIn(page, "us-cbp");
        assertThat(page.locator("h1")).hasText("Report one seizure");
        assertThat(page.locator("[name='/seizureId']")).hasValue("US-CBP-draft-1");
        assertThat(page.locator("[name='/items/0/substances/1/substance']")).hasValue("xylazine");
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
        page.click("button:has-text('Store, switched off')");
        assertThat(page.locator("#faults")).containsText("/when/value");
        page.fill("[name='/when/value']", "500000000");
        page.click("button:has-text('Store, switched off')");
        assertThat(page.locator(".state").first()).hasText("switched off");
        page.fill("[name=from]", "2023-10-01");
        page.fill("[name=to]", "2024-08-31");
        page.click("button:has-text('Try')");
        assertThat(page.locator(".totals")).containsText("alerts would have been raised");
        assertThat(page.locator("tbody").last()).containsText("2024-07-01");
        assertThat(page.locator("figure.chart canvas")).isVisible();
        page.click("button:has-text('Switch on')");
        assertThat(page.locator(".state").first()).hasText("on");
        page.click("summary:has-text('Retire')");
        page.click("button:has-text('Retire')");
        assertThat(page.locator("h1")).hasText("Rules");
        assertThat(page.locator("tbody")).not().containsText(id);
    }

    @Test
    void it_speaks_spanish() {
        var page = browser.signedIn("analyst", QUESTION, "es-MX", 1280, false);

        assertThat(page.locator("h1")).hasText("Recuentos");
        assertThat(page.locator("article")).not().containsText("??");
        assertThat(page.locator(".totals")).containsText("mil millones");
    }
}
