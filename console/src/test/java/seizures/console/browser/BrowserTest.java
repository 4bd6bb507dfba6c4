package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A class of tests that share one {@link Browser}. */
abstract class BrowserTest {
    static Browser browser;

    private static final Map<String, Page> windows = new HashMap<>();

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void stopBrowser() {
        windows.clear();
        if (browser != null) {
            browser.close();
        }
    }

    /** In the window that the class has for the user, as signing in takes longer than a page. */
    static Page shown(String user, String path) {
        return shown(user, path, "en-US", 1280, false);
    }

    static Page shown(String user, String path, String language, int width, boolean dark) {
        var window = windows.get(user + language + width + dark);
        if (window == null) {
            window = browser.signedIn(user, path, language, width, dark);
            windows.put(user + language + width + dark, window);
        } else {
            window.navigate(Browser.address(path));
        }
        return window;
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
