package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shown in the reader's way: units, numbers, times; and what a count says of how it was made. */
class ReadersBrowserIT extends BrowserTest {
    private static final String QUESTION = "/counts?substance=fentanyl&crossing=AT_PORT&from=2023-10&to=2024-08"
            + "&bucket=month&method=gross-2mg@1&method=assay-2mg@1";

    /** What is in flight when a day is sealed still arrives; until then nothing is answered as of the day. */
    private static final Duration UNTIL_SETTLED = Duration.ofMinutes(2);

    @BeforeAll
    static void seal() throws Exception {
        RunningServices.seal("2024-10-31");
    }

    @Test
    void a_mass_is_shown_in_pounds_and_stays_so_when_the_question_changes() {
        var page = shown("analyst", QUESTION);
        assertThat(page.locator(".totals")).containsText("7,834 kg");

        page.click(".switch a:text-is('lb')");

        assertThat(page.locator(".totals")).containsText("17,271 lb"); // 7,834,084,173,436 µg at 453,592,370
        assertThat(page.locator(".totals")).containsText("7,834,084,173,436 µg");
        assertThat(page.locator("thead")).containsText("Mass, lb");
        page.selectOption("#q-bucket", "quarter");
        page.click("button.ask");
        assertThat(page.locator("thead")).containsText("Mass, lb");
        assertThat(page).hasURL(Pattern.compile("unit=lb"));
        page.click(".switch a:text-is('kg')");
        assertThat(page.locator(".totals")).containsText("7,834 kg");
    }

    @Test
    void the_averages_behind_the_doses_are_named_by_year_and_source() {
        var page = shown("analyst", QUESTION);

        page.click("summary:text-is('Laboratory averages behind the doses')");

        var averages = page.locator("details:has(summary:text-is('Laboratory averages behind the doses')) li li");
        assertThat(averages.locator("span")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("2023")))
                .not()
                .hasCount(0);
        for (String average : averages.allInnerTexts()) {
            assertThat(average).matches("(?s)\\d{4}: [\\d.]+ \\([\\d.]+ – [\\d.]+\\)[^.]*\\. .+");
        }
        page.navigate(Browser.address("/counts?substance=fentanyl&from=2023-10&method=gross-2mg@1"));
        assertThat(page.locator("summary:text-is('Laboratory averages behind the doses')"))
                .hasCount(0);
    }

    /** By the day of knowledge: a day is sealed with all before it. */
    @Test
    void sealed_days_are_marked_and_an_answer_of_one_says_so() {
        var page = shown("analyst", QUESTION);
        var until = ServiceAnswers.read(page, "seizure/v1/seals")
                .path("sealedUntil")
                .asString();

        assertThat(page.locator("#sealed-hint")).containsText(until);
        assertThat(page.locator("#sealed-days option").first()).hasAttribute("value", until);
        page.fill("#q-knownAt", until);
        page.click("button.ask");

        page.waitForCondition(
                () -> {
                    page.reload();
                    return page.locator("#citation").count() > 0;
                },
                new Page.WaitForConditionOptions().setTimeout(UNTIL_SETTLED.toMillis()));
        assertThat(page.locator("#citation")).containsText(", sealed on ");
        page.fill("#q-knownAt", Instant.now().toString().substring(0, 10));
        page.click("button.ask");
        assertThat(page.locator("#citation")).containsText("not sealed");
    }

    /** In zones on either side of UTC, of which one has another day than UTC for most of it. */
    @ParameterizedTest
    @CsvSource({"America/Chicago", "Asia/Tokyo", "Pacific/Kiritimati", "UTC"})
    void a_time_is_the_readers_with_utc_beside(String zone) {
        var page =
                browser.signedIn("us-cbp", "/records/US-CBP-H-2024-08-AT_PORT-BALTIMORE-OTHER-cocaine", "en-US", zone);

        var time = page.locator(".facts time");
        var at = Instant.parse(time.getAttribute("datetime"));

        String shown = plain(time.innerText());
        String local = plain(DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm a")
                .withZone(ZoneId.of(zone))
                .format(at));
        assertThat(shown).startsWith(local);
        if (!zone.equals("UTC")) {
            String utc = DateTimeFormatter.ofPattern("h:mm a")
                    .withZone(ZoneId.of("UTC"))
                    .format(at);
            boolean isAnotherDay = !at.atZone(ZoneId.of(zone))
                    .toLocalDate()
                    .equals(at.atZone(ZoneId.of("UTC")).toLocalDate());
            assertThat(shown)
                    .endsWith("(" + (isAnotherDay ? at.toString().substring(0, 10) + " " : "") + utc + " UTC)");
        } else {
            assertThat(shown).isEqualTo(local + " UTC");
        }
        assertThat(time.getAttribute("title")).isEqualTo(zone + ", " + at);
        page.context().close();
    }

    /** Spain and Mexico write the same language and other numbers; a file has them as programs read them. */
    @ParameterizedTest
    @CsvSource({"en-US, '7,834,084,173,436'", "es-ES, '7.834.084.173.436'", "es-MX, '7,834,084,173,436'"})
    void numbers_are_written_in_the_readers_way_and_read_by_programs_in_one(String language, String micrograms)
            throws IOException {
        var page = browser.signedIn("analyst", QUESTION, language, "America/Chicago");

        assertThat(page.locator(".totals")).containsText(micrograms);
        page.navigate(Browser.address("/compare?a=FY2024&b=FY2023&substance=fentanyl&group=crossing"));
        var download = page.waitForDownload(() -> page.click("[data-table] >> nth=0"));
        var lines = Files.readAllLines(download.path());
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("0.5325")); // the ratio at ports of entry
        assertThat(lines.subList(1, lines.size())).noneMatch(line -> line.matches(".*\\d[.,]\\d{3}[.,]\\d{3}.*"));
        page.context().close();
    }

    @Test
    void a_reader_who_chooses_spanish_keeps_the_numbers_of_the_country() {
        var page = browser.signedIn("analyst", QUESTION);

        page.click("text=Español");

        assertThat(page.locator("h1")).hasText("Recuentos");
        assertThat(page.locator(".totals")).containsText("7,834,084,173,436");
        page.click(".account a:text-is('English')");
        assertThat(page.locator("h1")).hasText("Counts");
        page.context().close();
    }

    /** As browsers write times, with blanks that a keyboard has. */
    private static String plain(String text) {
        return text.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
