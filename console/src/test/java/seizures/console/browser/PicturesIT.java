package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;

/** Takes the pictures of {@code docs/pictures} ({@code system-tests/check pictures}): into the folder {@code console.pictures}. */
class PicturesIT extends BrowserTest {
    private static final int MOST_BYTES = 120_000;
    private static final String COUNTS = "/counts?substance=fentanyl&crossing=AT_PORT&from=2022-10&to=2024-08"
            + "&bucket=month&method=gross-2mg@1&method=assay-2mg@1";

    @Test
    void the_console_is_pictured() throws Exception {
        String folder = System.getProperty("console.pictures", "");
        assumeFalse(folder.isEmpty(), "no folder for pictures");
        for (boolean dark : new boolean[] {false, true}) {
            var now = page("analyst", "/", 1200, dark);
            assertThat(now.locator("svg.map")).isVisible();
            take(now, folder, dark ? "now-dark" : "now", 1240);
        }
        String id = "US-CBP-26-" + UUID.randomUUID().toString().substring(0, 8);
        RunningServices.rule("fentanyl-laredo-day", """
                {"severity": "critical", "title": "Much fentanyl at Laredo in a day", "owner": "Laredo desk",
                 "select": {"substance": ["fentanyl"], "port": ["UNLOCODE:USLRD"]}, "group": ["port"],
                 "measure": {"kind": "DOSES", "method": "gross-2mg@1"},
                 "when": {"kind": "THRESHOLD", "window": {"calendar": "DAY"}, "value": 5000000}}""");
        reportFentanyl(id, "41.5");
        var officer = browser.signedIn("alert-owner", "/alerts?rule=fentanyl-laredo-day");
        officer.waitForCondition(() -> {
            officer.reload();
            return officer.locator("tbody tr").count() > 0;
        });
        String alert = officer.locator("tbody th a").first().getAttribute("href");

        take(page("alert-owner", alert, 1200, false), folder, "alert", 1400);
        take(page("alert-owner", alert, 390, false), folder, "alert-phone", 1200);
        var counts = page("analyst", COUNTS, 1200, false);
        assertThat(counts.locator("figure canvas")).isVisible();
        take(counts, folder, "counts", 1150);
        var rule = page("alert-owner", "/rules/fentanyl-laredo-day/change", 1200, false);
        assertThat(rule.locator("#matches")).containsText("would have raised");
        take(rule, folder, "rule", 960);
    }

    private static Page page(String user, String path, int width, boolean dark) {
        return browser.signedIn(user, path, "en-US", width, dark);
    }

    /** The top of a page, in 256 colours: text stays sharp, and the file is a third. */
    private static void take(Page page, String folder, String name, int height) throws IOException {
        page.waitForLoadState();
        page.evaluate("Promise.all([...document.images].map((image) => image.decode().catch(() => {})))");
        page.setViewportSize(page.viewportSize().width, height);
        page.waitForFunction("!document.querySelector('.htmx-request')");
        var file = Path.of(folder, name + ".png");
        Files.write(file, inFewColours(page.screenshot()));
        assertThat(Files.size(file)).as(name).isLessThan(MOST_BYTES);
        page.context().close();
    }

    private static byte[] inFewColours(byte[] png) throws IOException {
        var gif = new ByteArrayOutputStream();
        ImageIO.write(ImageIO.read(new ByteArrayInputStream(png)), "gif", gif);
        var indexed = ImageIO.read(new ByteArrayInputStream(gif.toByteArray()));
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(0);
        var small = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(small)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(indexed, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return small.toByteArray();
    }
}
