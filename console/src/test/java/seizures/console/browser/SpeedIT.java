package seizures.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** What a page weighs, whether it stays where it was drawn, and how long it takes, which is printed and depends on the machine. */
class SpeedIT extends BrowserTest {
    private static final int MOST_BYTES = 300_000;

    /** Web Vitals calls a page with less than a tenth good. */
    private static final double MOST_SHIFT = 0.02;

    @Test
    void the_first_page_is_light_and_stands_still() {
        var page = browser.signedIn("analyst", "/methods");
        page.addInitScript("""
                window.shift = 0;
                new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shift += entry.value; }))
                  .observe({type: 'layout-shift', buffered: true});""");
        var bytes = new ConcurrentHashMap<Response, Integer>();
        page.onResponse(response -> bytes.put(response, 0));

        page.navigate(Browser.address("/"));
        page.waitForSelector("svg.map");

        var weight = bytes.keySet().stream()
                .filter(response ->
                        !response.url().endsWith("stream") && !response.url().contains("stream?"))
                .mapToInt(response -> response.request().sizes().responseBodySize)
                .sum();
        var shift = ((Number) page.evaluate("window.shift")).doubleValue();
        var loaded = ((Number) page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")).longValue();
        System.out.printf("First page: %,d bytes, loaded after %d ms, layout shift %.4f%n", weight, loaded, shift);
        assertThat(weight).isBetween(1_000, MOST_BYTES);
        assertThat(shift).isLessThan(MOST_SHIFT);
    }
}
