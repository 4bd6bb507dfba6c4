package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do in the console, in a browser, on a running system with CBP's history. */
class ConsoleBrowserIT extends BrowserTest {
    private static final String QUESTION = "/counts?substance=fentanyl&crossing=AT_PORT&from=2023-10&to=2024-08"
            + "&bucket=month&method=gross-2mg@1&method=assay-2mg@1";

    @Test
    void an_analyst_finds_a_published_count_and_cites_it() {
        var page = browser.signedIn("analyst", "/counts");

        page.fill("#q-substance", "fentanyl");
        page.selectOption("#q-crossing", "AT_PORT");
        page.fill("#q-from", "2023-10");
        page.fill("#q-to", "2024-08");
        page.selectOption("#q-bucket", "month");
        page.click("button.ask");

        assertThat(page.locator(".totals")).containsText("742");
        assertThat(page.locator(".totals")).containsText("7,834,084,173,436 µg");
        page.click("[data-copy]:text-is('Copy citation')");
        var citation = (String) page.evaluate("navigator.clipboard.readText()");
        assertThat(citation)
                .contains("742 seizures", "7,834,084,173,436 µg", "assay-2mg@1; 95 % interval", "edition", "knownAt=");
        page.navigate(citation.substring(citation.lastIndexOf("http")));
        assertThat(page.locator(".totals")).containsText("742");
    }

    @Test
    void a_row_opens_its_question_and_its_seizures() {
        var page = browser.signedIn("analyst", QUESTION);

        page.click("tbody th a:text-is('2024-03')");
        assertThat(page.locator("#q-from")).hasValue("2024-03");
        page.click(".totals a");

        assertThat(page.locator("h1")).hasText("Seizures behind the count");
        page.click("tbody th a >> nth=0");
        assertThat(page.locator("h1")).containsText("US-CBP-H-2024-03");
    }

    @ParameterizedTest
    @CsvSource({
        "analyst, Now Alerts Rules Counts Compare Restated Complete? Duplicates? Substances Control lists Ports Methods Entries, My agency",
        "alert-owner, Now Alerts Rules Counts Compare Restated Complete? Substances Control lists Ports Methods Entries, My agency",
        "us-cbp, Counts Compare Restated Complete? Duplicates? Substances Control lists Ports Methods Entries My agency, Now",
        "us-dea-lab, Substances Control lists Ports Methods Entries My agency, Counts",
        "registrar, Substances Control lists Ports Methods Entries, Counts",
        "ops, Substances Control lists Ports Methods Entries Operations, Counts",
        "auditor, Substances Control lists Ports Methods Entries Audit, Counts"
    })
    void the_menu_shows_what_the_roles_open(String user, String shown, String hidden) {
        var page = browser.signedIn(user, "/");

        String menu = String.join(" ", page.locator(".menu a").allInnerTexts());
        assertThat(menu).contains(shown).doesNotContain(hidden);
    }

    @Test
    void on_a_phone_the_menu_opens_and_leads_on() {
        var page = browser.signedIn("analyst", "/counts", "en-US", 390, false);
        assertThat(page.locator(".menu a >> nth=0")).isHidden();
        page.click(".menu summary");
        page.click(".menu a:text-is('Compare')");
        assertThat(page.locator("h1")).hasText("Compare");
    }

    @Test
    void nothing_is_asked_of_another_host_and_nothing_is_refused_by_the_policy() {
        var page = browser.signedIn("analyst", "/");
        var elsewhere = new ArrayList<String>();
        page.onRequest(request -> {
            if (!request.url().startsWith(Browser.address("")) && !request.url().startsWith("data:")) {
                elsewhere.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                elsewhere.add(message.text());
            }
        });

        for (String path :
                new String[] {"/", "/alerts", "/rules/_new", "/duplicates", "/registers", "/coverage/expected", QUESTION
                }) {
            page.navigate(Browser.address(path));
            assertThat(page.locator("h1")).isVisible();
        }

        assertThat(elsewhere).isEmpty();
    }

    @Test
    void a_person_signs_out_here_and_at_the_issuer() {
        var page = browser.signedIn("analyst", "/");

        page.click("button:text-is('Sign out')");
        assertThat(page.locator("h1")).hasText("You are signed out");
        page.navigate(Browser.address("/counts"));

        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void it_speaks_spanish() {
        var page = browser.signedIn("analyst", QUESTION, "es-MX", 1280, false);

        assertThat(page.locator("h1")).hasText("Recuentos");
        assertThat(page.locator("article")).not().containsText("??");
        assertThat(page.locator(".totals")).containsText("mil millones");
    }
}
