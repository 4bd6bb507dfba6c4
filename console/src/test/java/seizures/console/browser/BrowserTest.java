package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A class of tests that share one {@link Browser}. */
abstract class BrowserTest {
    static Browser browser;

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

    /** US-CBP reports by its form what it seized at Laredo yesterday. */
    static void reportFentanyl(String id, String kilograms) {
        var agency = browser.signedIn("us-cbp", "/agency/report");
        agency.fill("[name='/seizureId']", id);
        agency.fill("[name='/occurredAt']", LocalDate.now(ZoneOffset.UTC).minusDays(1) + "T12:00:00Z");
        agency.fill("[name='/port']", "UNLOCODE:USLRD");
        agency.fill("[name='/items/0/quantity/value']", kilograms);
        agency.fill("[name='/items/0/substances/0/substance']", "fentanyl");
        agency.click("button:text-is('Send')");
        assertThat(agency.locator(".done")).containsText(id);
        agency.context().close();
    }
}
