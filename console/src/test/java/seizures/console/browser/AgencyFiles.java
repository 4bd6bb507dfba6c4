package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** The page {@code /agency}, where a file is checked and sent. */
record AgencyFiles(Page page) {
    static AgencyFiles open(Browser browser, String user) {
        return new AgencyFiles(browser.signedIn(user, "/agency"));
    }

    /** The kind of the file is in its name. */
    void check(String name, byte[] content) {
        press("Check", name, content);
        assertThat(result().locator("h2").first()).containsText("Checked");
    }

    void check(String reports) {
        check("reports.ndjson", reports.getBytes(UTF_8));
    }

    void send(String name, byte[] content) {
        press("Send", name, content);
        assertThat(result().locator("h2").first()).containsText("Sent");
    }

    void send(String reports) {
        send("reports.ndjson", reports.getBytes(UTF_8));
    }

    /** @param button its words */
    void press(String button, String name, byte[] content) {
        page.setInputFiles("#file", new FilePayload(name, "application/octet-stream", content));
        page.waitForResponse("**/agency/files", () -> page.click("button:text-is('" + button + "')"));
    }

    Locator result() {
        return page.locator("#result");
    }

    /** What is shown of the lines: faults first. */
    Locator lines() {
        return result().locator("tbody tr");
    }

    /** A report of one powder at Laredo. */
    static String report(String id, String day, String substance, String kilograms) {
        String agency = id.substring(0, id.indexOf('-', id.indexOf('-') + 1));
        return """
                {"seizureId":"%s","agency":"%s","occurredAt":"%s","port":{"scheme":"UNLOCODE","code":"USLRD"},\
                "items":[{"form":"POWDER","quantity":{"value":"%s","unit":"kg"},"substances":[{"substance":"%s"}]}]}
                """.formatted(id, agency, day, kilograms, substance);
    }
}
