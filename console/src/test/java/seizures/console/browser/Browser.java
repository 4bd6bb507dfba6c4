package seizures.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Chromium, as the machine has it, on the console of a running system. */
final class Browser implements AutoCloseable {
    private static final List<String> PROGRAMS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** A page waits for three services, and on a busy machine they for each other. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips the test where no system was started for it ({@code system-tests/check console}) or no browser is installed. */
    static Browser start() {
        assumeTrue(
                !System.getProperty("console.url", "").isEmpty(),
                "no running console: system-tests/check console starts one");
        var program = Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PROGRAMS.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "no browser: apt-get install chromium, or set CHROMIUM to one");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(program.get())
                .setArgs(List.of("--no-sandbox")); // as root in a container
        return new Browser(playwright, playwright.chromium().launch(options));
    }

    static String address(String path) {
        return Objects.requireNonNull(System.getProperty("console.url")) + path;
    }

    /** A page of a person who has just signed in. */
    Page signedIn(String user, String path) {
        return signedIn(user, path, "en-US", 1280, false);
    }

    Page signedIn(String user, String path, String language, int width, boolean dark) {
        return signedIn(
                user,
                path,
                options(language, "America/Chicago")
                        .setViewportSize(width, 900)
                        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    /** @param zone as {@code America/Chicago} */
    Page signedIn(String user, String path, String language, String zone) {
        return signedIn(user, path, options(language, zone));
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(String language, String zone) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale(language)
                .setTimezoneId(zone)
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    private Page signedIn(String user, String path, com.microsoft.playwright.Browser.NewContextOptions options) {
        var page = visiting(path, options);
        signIn(page, user);
        return page;
    }

    /** The issuer's page, where a person who wants to see the path signs in. */
    Page visiting(String path) {
        return visiting(path, options("en-US", "America/Chicago"));
    }

    private Page visiting(String path, com.microsoft.playwright.Browser.NewContextOptions options) {
        var page = browser.newContext(options).newPage();
        page.navigate(address(path));
        assertThat(page.url()).doesNotStartWith(address(""));
        return page;
    }

    /** On the issuer's page. */
    void signIn(Page page, String user) {
        page.selectOption("#username", user);
        page.fill("#password", Objects.requireNonNull(System.getProperty("console.password")));
        page.click("button[type=submit]");
        page.waitForURL(url -> url.startsWith(address("")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
