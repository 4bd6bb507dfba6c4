package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The map of ports, nearer and further. */
class MapBrowserIT extends BrowserTest {
    @Test
    void areas_are_seen_from_afar_and_ports_when_near_by_buttons_and_keys() {
        var page = browser.signedIn("analyst", "/");
        var map = page.locator("[data-map]");
        assertThat(map).hasAttribute("data-level", "areas");
        String whole = map.getAttribute("viewBox");
        assertTrue(map.locator(".areas a").count() > 0, "CBP's areas are on the map");

        page.click("[data-zoom=in]");
        page.click("[data-zoom=in]");
        assertThat(map).hasAttribute("data-level", "ports");
        assertThat(map.locator(".ports circle").first()).isVisible();
        assertThat(map.locator(".areas circle").first()).isHidden();

        map.focus();
        page.keyboard().press("ArrowLeft");
        assertThat(map).not().hasAttribute("viewBox", whole);
        page.keyboard().press("0");
        assertThat(map).hasAttribute("viewBox", whole);
        assertThat(map).hasAttribute("data-level", "areas");
    }
}
