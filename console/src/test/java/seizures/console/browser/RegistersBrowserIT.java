package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What registrars do in the console. */
class RegistersBrowserIT extends BrowserTest {
    @Test
    void a_name_in_reports_is_adopted_in_two_clicks_and_the_entry_withdrawn() {
        String name = "fentanilo " + UUID.randomUUID().toString().substring(0, 8);
        var agency = browser.signedIn("us-cbp", "/agency");
        String line = """
                {"seizureId":"US-CBP-%s","agency":"US-CBP","occurredAt":"2025-05-21","port":{"scheme":"UNLOCODE","code":"USLRD"},\
                "items":[{"form":"POWDER","quantity":{"value":"1","unit":"g"},"substances":[{"substance":"other:%s"}]}]}
                """.formatted(name.replace(' ', '-'), name);
        agency.setInputFiles("#file", new FilePayload("a.ndjson", "application/x-ndjson", line.getBytes(UTF_8)));
        agency.click("button:text-is('Send')");
        assertThat(agency.locator("#result h2")).containsText("Sent");
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
        page.fill("#withdraw-reason", "by mistake");
        page.click("button:text-is('Withdraw')");
        assertThat(page.locator(".facts .state")).hasText("withdrawn");
        assertThat(page.locator(".timeline")).containsText("a colour of it");
    }
}
