package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The console keeps no sessions: it restarts and scales, and nobody is signed out or loses what was typed. */
class SessionsBrowserIT extends BrowserTest {
    private static final String FORM = "/agency/report";

    /** A page that has lost its stream asks again after 500 ms, twice as long each time. */
    private static final LocatorAssertions.IsVisibleOptions UNTIL_CONNECTED =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    /** A page that is open waits for events for ever, and must not hold the stop, which gives requests 30 s to end. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    @Test
    void a_restart_ends_no_session_no_sign_in_and_no_form() throws Exception {
        String id = newId();
        var begun = browser.visiting("/methods");
        var now = browser.signedIn("analyst", "/");
        assertThat(now.locator(".live.on")).isVisible();
        var page = browser.signedIn("us-cbp", FORM);
        fill(page, id);

        var stopping = Instant.now();
        Consoles.stop();
        try {
            assertThat(Duration.between(stopping, Instant.now())).isLessThan(LONGEST_STOP);
            sendInVain(page);
        } finally {
            Consoles.start();
        }

        browser.signIn(begun, "analyst");
        assertThat(begun.locator("h1")).isVisible();
        assertThat(begun).hasURL(Browser.address("/methods"));
        page.navigate(Browser.address(FORM));
        assertThat(page.locator("[name='/seizureId']")).hasValue(id);
        page.click("button:text-is('Send')");
        assertThat(page.locator(".done")).containsText(id);
        assertThat(now.locator(".live.on")).isVisible(UNTIL_CONNECTED); // by itself
        now.navigate(Browser.address("/counts"));
        assertThat(now.locator("#q-substance")).isVisible();
        List.of(begun, now, page).forEach(one -> one.context().close());
    }

    private static void sendInVain(Page page) {
        var failed = new AtomicBoolean();
        page.onRequestFailed(request -> failed.set(failed.get() || request.isNavigationRequest()));
        page.click("button:text-is('Send')");
        page.waitForCondition(failed::get);
    }

    @Test
    void two_consoles_behind_one_address_are_one_to_a_person() throws Exception {
        int first = URI.create(Browser.address("/")).getPort();
        int second = Consoles.second();
        try (var both = new Balancer(List.of(first, second))) {
            String id = newId();
            var page = browser.signedIn("us-cbp", "/methods");
            page.navigate(both.address(FORM));
            fill(page, id);
            both.turn();
            page.click("button[name=check]");
            assertThat(page.locator(".done")).isVisible();
            both.turn();
            page.click("button:text-is('Send')");
            assertThat(page.locator(".done")).containsText(id);
            both.turn();
            page.click(".done a");
            assertThat(page.locator("h1")).hasText(id);
            page.navigate(both.address("/counts?agency=US-CBP&bucket=month&from=2024-01&to=2024-03"));
            assertThat(page.locator(".scroll tbody tr")).hasCount(3);

            assertThat(both.connections(0)).isPositive();
            assertThat(both.connections(1)).isPositive();
            page.context().close();
        } finally {
            Consoles.endSecond();
        }
    }

    private static String newId() {
        return "US-CBP-session-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static void fill(Page page, String id) {
        page.fill("[name='/seizureId']", id);
        page.fill("[name='/occurredAt']", "2005-03-15");
        page.fill("[name='/port']", "UNLOCODE:USLRD");
        page.fill("[name='/items/0/quantity/value']", "1.5");
        page.fill("[name='/items/0/substances/0/substance']", "heroin");
    }
}
