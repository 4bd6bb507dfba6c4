package seizures.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** WCAG 2.2 AA as far as axe-core can tell. */
final class Accessible {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessible() {}

    /** With {@code console.pictures}, a folder, the page is pictured there. */
    static void check(Page page, String name) {
        page.waitForLoadState();
        String pictures = System.getProperty("console.pictures", "");
        if (!pictures.isEmpty()) {
            page.waitForTimeout(500);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(pictures, name + ".png"))
                    .setFullPage(true));
        }
        var found = new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
        assertThat(found).as(name).isEmpty();
    }
}
