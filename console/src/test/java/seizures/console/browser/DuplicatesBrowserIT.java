package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What reviewers decide about two reports of one seizure. */
class DuplicatesBrowserIT extends BrowserTest {
    private static final String THAT_DAY = "/duplicates?from=2025-05-20&to=2025-05-20";

    @Test
    void a_reviewer_links_two_reports_unlinks_them_and_says_that_they_are_two() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        int grams = ThreadLocalRandom.current().nextInt(1, 100_000_000);
        String first = report("us-cbp", "US-CBP", mark, grams);
        String second = report("importer", "US-DEA", mark, grams);
        var page = browser.signedIn("reviewer", THAT_DAY);
        var pair = page.locator("section.item:has-text('" + first + "'):has-text('" + second + "')");
        page.waitForCondition(() -> {
            page.reload();
            return pair.count() > 0;
        });
        assertThat(pair).containsText("nearly the same amount");

        pair.locator("[name=reason]").fill("one stop, two reports");
        page.context().clearCookies();
        pair.locator("button:text-is('Two seizures')").click();
        browser.signIn(page, "reviewer");
        assertThat(pair.locator("[name=reason]")).hasValue("one stop, two reports");
        pair.locator("button:text-is('One seizure, counted as " + first + "')").click();
        assertThat(page.locator(".done")).containsText("Settled");
        assertThat(pair).hasCount(0);
        page.click(".done a:text-is('" + second + "')");
        page.waitForCondition(() -> {
            page.reload();
            return page.locator(".facts").innerText().contains("merged");
        });
        assertThat(page.locator(".facts a")).hasText(first);
        page.fill("#link-reason", "another driver");
        page.click("button:text-is('Unlink')");
        assertThat(page.locator(".facts .state")).hasText("active");

        page.navigate(Browser.address(THAT_DAY));
        page.waitForCondition(() -> {
            page.reload();
            return pair.count() > 0;
        });
        pair.locator("[name=reason]").fill("another driver");
        pair.locator("button:text-is('Two seizures')").click();
        assertThat(page.locator(".done")).containsText(first);
        assertThat(pair).hasCount(0);
    }

    /** The id of a report that the agency sends as a file. */
    private static String report(String user, String agency, String mark, int grams) {
        String id = agency + "-pair-" + mark;
        var files = AgencyFiles.open(browser, user);
        files.send(AgencyFiles.report(
                id, "2025-05-20", "heroin", BigDecimal.valueOf(grams, 3).toPlainString()));
        assertThat(files.result()).containsText(id);
        files.page().context().close();
        return id;
    }
}
