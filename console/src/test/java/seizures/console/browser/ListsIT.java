package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of ten thousand stay pages that a browser scrolls at once; how long they take is printed and depends on the machine. */
class ListsIT extends BrowserTest {
    private static final int MANY = 10_000;
    private static final int A_PAGE = 100;
    private static final int ROWS_OF_A_COUNT = 2_000;

    /** Thousands of alerts are raised from history. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void the_seizures_behind_a_count_of_ten_thousand_come_in_pages() {
        var page = browser.signedIn("analyst", "/records");

        assertThat(number(page.locator(".totals .figure").nth(1).innerText())).isGreaterThan(MANY);
        pagesAreDisjoint(page, "seizures behind a count");
    }

    @Test
    void ten_thousand_alerts_come_in_pages() throws Exception {
        RunningServices.rule("every-seizure", """
                {"severity": "info", "group": ["port"], "measure": {"kind": "MASS", "unit": "g"}, "when": {"kind": "SINGLE", "value": 0.001}}""");
        var page = browser.signedIn("alert-owner", "/alerts?rule=every-seizure");
        page.waitForCondition(
                () -> alerts(page) >= MANY, new Page.WaitForConditionOptions().setTimeout(PATIENCE.toMillis()));

        page.reload();
        pagesAreDisjoint(page, "alerts");
    }

    @Test
    void a_count_of_ten_thousand_rows_shows_the_first_and_files_have_them_all() {
        var page = browser.signedIn("analyst", "/counts");
        page.navigate(Browser.address("/counts?bucket=month&group=port&group=substance&group=crossing"));

        assertThat(page.locator(".scroll tbody tr")).hasCount(ROWS_OF_A_COUNT);
        assertThat(page.locator("p.note:has-text('more rows')")).isVisible();
        print(page, "rows of a count");
        var lines = ((Number) page.evaluate("""
                async () => (await (await fetch('/counts.csv' + location.search)).text())
                  .split('\\n').filter((line) => line && !line.startsWith('#')).length""")).intValue();
        assertThat(lines).isGreaterThan(MANY);
    }

    /** Three pages, each no longer than a page is and of other rows than the ones before. */
    private static void pagesAreDisjoint(Page page, String what) {
        var seen = new HashSet<String>();
        for (int i = 0; i < 3; i++) {
            List<String> links = page.locator("tbody th a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            assertThat(links).hasSizeBetween(1, A_PAGE);
            assertThat(seen).doesNotContainAnyElementsOf(links);
            seen.addAll(links);
            print(page, what);
            page.click("article p > a.button.second >> nth=-1");
            page.waitForLoadState();
        }
    }

    /** How many of the rule's alerts there are: the API's largest page, one after the other. */
    private static int alerts(Page page) {
        return ((Number) page.evaluate("""
                async () => {
                  await new Promise((resolve) => setTimeout(resolve, 2000));
                  let count = 0;
                  let before = '';
                  do {
                    const answer = await fetch('/api/alert/v1/alerts?rule=every-seizure&limit=1000' + before);
                    const found = await answer.json();
                    count += found.alerts.length;
                    before = found.next ? '&before=' + found.next : '';
                  } while (before);
                  return count;
                }""")).intValue();
    }

    private static void print(Page page, String what) {
        var loaded =
                page.evaluate("Math.round(performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd)");
        var scrolled = page.evaluate("""
                async () => {
                  let longest = 0;
                  let last = performance.now();
                  for (let frame = 0; frame < 30; frame++) {
                    scrollBy(0, 400);
                    await new Promise(requestAnimationFrame);
                    longest = Math.max(longest, performance.now() - last);
                    last = performance.now();
                  }
                  scrollTo(0, 0);
                  return Math.round(longest);
                }""");
        System.out.printf(
                "A page of %s: ready after %s ms, longest frame while scrolling %s ms%n", what, loaded, scrolled);
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("[^0-9]", ""));
    }
}
