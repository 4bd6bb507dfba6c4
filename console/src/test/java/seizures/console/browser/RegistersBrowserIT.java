package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What registrars do in the console. */
class RegistersBrowserIT extends BrowserTest {
    @Test
    void a_name_in_reports_is_adopted_in_two_clicks_and_the_entry_withdrawn() {
        String name = "fentanilo " + UUID.randomUUID().toString().substring(0, 8);
        AgencyFiles.open(browser, "us-cbp")
                .send(AgencyFiles.report("US-CBP-" + name.replace(' ', '-'), "2025-05-21", "other:" + name, "0.001"));
        var page = browser.signedIn("registrar", "/registers?kind=names");
        var row = page.locator("tr:has-text('" + name + "')");
        page.waitForCondition(() -> {
            page.reload();
            return row.count() == 1;
        });

        row.locator("a:text-is('another substance')").click();
        page.fill("[name=substance]", "fentanyl");
        page.fill("[name=reason]", "a colour of it");
        page.click("button:text-is('Store')");

        assertThat(page.locator(".done")).containsText("Stored");
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator(".facts")).containsText("fentanyl");
        Accessible.check(page, "register-entry-stored");
        page.fill("#withdraw-reason", "by mistake");
        page.click("button:text-is('Withdraw')");
        assertThat(page.locator(".facts .state")).hasText("withdrawn");
        assertThat(page.locator(".timeline")).containsText("a colour of it");
    }

    @Test
    void a_fiscal_year_that_a_registrar_enters_is_one_that_counts_are_asked_by() {
        var page = browser.signedIn("registrar", "/registers/calendars/_new");
        page.fill("#id", "nz");
        page.fill("[name=name]", "New Zealand (from July)");
        page.fill("[name=firstMonth]", "13");
        page.fill("[name=source]", "Public Finance Act 1989");
        page.fill("[name=reason]", "asked for by NZ-CUSTOMS");
        page.click("button:text-is('Store')");
        assertThat(page.locator("#faults")).containsText("firstMonth");
        assertThat(page.locator("#faults")).containsText("id");
        page.fill("#id", "NZ");
        page.fill("[name=firstMonth]", "7");
        page.click("button:text-is('Store')");
        assertThat(page.locator("h1")).hasText("NZ");
        assertThat(page.locator(".facts")).containsText("New Zealand (from July)");

        var analyst = browser.signedIn("analyst", "/counts?substance=fentanyl&bucket=fiscal-year");
        analyst.click("summary:has-text('More filters')");
        analyst.waitForCondition(() -> {
            analyst.reload();
            return analyst.locator("#q-calendar option[value=NZ]").count() == 1;
        });
        analyst.navigate(Browser.address("/counts?substance=fentanyl&bucket=fiscal-year&calendar=NZ"));
        assertThat(analyst.locator("#q-calendar")).hasValue("NZ");
        assertThat(analyst.locator(".scroll tbody tr").first()).containsText("FY");
    }

    @Test
    void traffic_of_a_year_is_entered_changed_and_withdrawn() {
        var page = browser.signedIn("registrar", "/registers/crossings/_new");
        page.fill("#id", "SCHEDULE_D:2304:2025");
        for (String field : new String[] {"trucks", "personalVehicles", "buses", "pedestrians", "trains"}) {
            page.fill("[name=" + field + "]", field.equals("trucks") ? "many" : "12");
        }
        page.fill("[name=source]", "BTS, border crossing data");
        page.fill("[name=reason]", "published in March");
        page.click("button:text-is('Store')");
        assertThat(page.locator("#faults")).containsText("trucks");
        assertThat(page.locator("[name=buses]")).hasValue("12");
        page.fill("[name=trucks]", "3012345");
        page.click("button:text-is('Store')");
        assertThat(page.locator(".facts")).containsText("3012345");
        page.fill("[name=trucks]", "3012346");
        page.fill("[name=reason]", "corrected in April");
        page.click("button:text-is('Store')");
        assertThat(page.locator(".facts")).containsText("version 2");
        assertThat(page.locator(".timeline")).containsText("corrected in April");
        page.fill("#withdraw-reason", "the wrong port");
        page.click("button:text-is('Withdraw')");
        assertThat(page.locator(".facts .state")).hasText("withdrawn");
    }
}
