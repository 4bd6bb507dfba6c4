package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The life of a record by forms: a laboratory's result, a correction, a retraction; and what counts make of each. */
class RecordsBrowserIT extends BrowserTest {
    private static final String REPORTED = "2000000000";

    private static AgencyFiles agency;

    private String id = "";
    private String day = "";

    @BeforeAll
    static void signIn() {
        agency = AgencyFiles.open(browser, "us-cbp");
    }

    /** 2 kg of fentanyl, of a day before CBP's history begins. */
    @BeforeEach
    void report() {
        id = "US-CBP-life-" + UUID.randomUUID().toString().substring(0, 8);
        day = LocalDate.of(2005, 1, 1)
                .plusDays(ThreadLocalRandom.current().nextInt(4000))
                .toString();
        agency.page().navigate(Browser.address("/agency"));
        agency.send(AgencyFiles.report(id, day, "fentanyl", "2"));
        counts(1, REPORTED);
    }

    @Test
    void an_agency_adds_the_result_of_its_laboratory_which_the_doses_then_rest_on() {
        var laboratory = agency.page();
        laboratory.navigate(Browser.address("/records/" + id));
        laboratory.fill("#laboratory", "Southwest Laboratory");
        laboratory.fill("#lab-substance", "fentanyll");
        laboratory.fill("#purity", "0.1");
        laboratory.click("button:text-is('Add result')");
        assertThat(laboratory.locator("#faults")).containsText("fentanyl");
        assertThat(laboratory.locator("#laboratory")).hasValue("Southwest Laboratory");
        assertThat(laboratory.locator("#lab-substance")).hasValue("fentanyll");
        laboratory.fill("#lab-substance", "fentanyl");
        laboratory.click("button:text-is('Add result')");

        assertThat(laboratory.locator(".done")).isVisible();
        var goods = laboratory.locator(".scroll table").first();
        assertThat(goods).containsText("CONFIRMED");
        assertThat(goods).containsText("0.1");
        assertThat(laboratory.locator(".timeline li")).hasCount(2);
        assertThat(laboratory.locator(".timeline li").first()).containsText("us-cbp");
        var record = record();
        assertThat(record.path("version").asInt()).isEqualTo(2);
        assertThat(record.path("state").asString()).isEqualTo("ACTIVE");
        agency.page().waitForCondition(() -> doses().path("mid").asLong() == 100_000); // 2 kg of a tenth, at 2 mg
        assertThat(total().path("seizures").asLong()).isEqualTo(1);
    }

    @Test
    void a_laboratory_that_may_read_no_record_adds_a_result_by_its_id() {
        var laboratory = browser.signedIn("us-dea-lab", "/agency");
        assertThat(laboratory.locator("main a[href='/agency/report']")).hasCount(0);
        laboratory.click("aside a:text-is('Laboratory result')");
        Accessible.check(laboratory, "lab-result");
        laboratory.fill("[id='/seizureId']", id);
        laboratory.fill("[id='/laboratory']", "Southwest Laboratory");
        laboratory.fill("[id='/findings/0/substance']", "fentanyll");
        laboratory.fill("[id='/findings/0/purity']", "0.2");
        laboratory.click("button:text-is('Add result')");
        laboratory.click("#faults a");
        assertThat(laboratory.locator("[id='/findings/0/substance']")).hasValue("fentanyll");
        laboratory.fill("[id='/findings/0/substance']", "fentanyl");
        laboratory.click("button:text-is('Add result')");

        assertThat(laboratory.locator(".done")).containsText(id);
        laboratory.context().close();
        agency.page().waitForCondition(() -> doses().path("mid").asLong() == 200_000); // 2 kg of a fifth, at 2 mg
        assertThat(record().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void a_correction_counts_once_and_one_of_an_older_version_is_refused_without_a_loss() {
        var page = agency.page();
        var stale = page.context().newPage();
        for (var one : new Page[] {page, stale}) {
            one.navigate(Browser.address("/records/" + id + "/correction"));
        }
        page.fill("[name='/items/0/quantity/value']", "2.5");
        page.fill("#reason", "weighed again");
        page.click("button:text-is('Send')");
        assertThat(page.locator(".facts")).containsText("version 2");
        counts(1, "2500000000");

        stale.fill("[name='/items/0/quantity/value']", "9");
        stale.fill("#reason", "of yesterday's sheet");
        stale.click("button:text-is('Send')");

        assertThat(stale.locator("#faults")).isVisible();
        assertThat(stale.locator("[name='/items/0/quantity/value']")).hasValue("9");
        assertThat(stale.locator("#reason")).hasValue("of yesterday's sheet");
        stale.close();
        assertThat(record().path("version").asInt()).isEqualTo(2);
        counts(1, "2500000000");
    }

    @Test
    void a_retracted_record_counts_no_more_and_says_why() {
        var page = agency.page();
        page.navigate(Browser.address("/records/" + id));
        page.fill("#reason", "entered twice");
        page.click("button:text-is('Retract')");

        assertThat(page.locator(".facts .state")).hasText("retracted");
        assertThat(page.locator(".timeline")).containsText("entered twice");
        assertThat(page.locator("main form[method=post]:not([data-workbook])")).hasCount(0);
        assertThat(record().path("state").asString()).isEqualTo("RETRACTED");
        counts(0, "0");
        page.navigate(Browser.address("/records?agency=US-CBP&from=" + day + "&to=" + day));
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator("main")).not().containsText(id);
    }

    /** Of a month without a report, whose count is then a zero and no gap; withdrawn, a gap again. */
    @Test
    void a_statement_that_there_was_nothing_makes_a_gap_a_zero() {
        var page = agency.page();
        page.navigate(Browser.address("/agency/statements?agency=US-CBP&from=2024-12"));
        page.check("[value=NOTHING_TO_REPORT]");
        page.click("button:text-is('State')");
        assertThat(page.locator(".done")).isVisible();
        covered("2024-12", true);

        page.reload();
        var statement = page.locator("tbody tr:has-text('US-CBP-coverage-2024-12'):has(button)")
                .first();
        statement.locator("summary").click();
        statement.locator("input[name=reason]").fill("a report came after all");
        statement.locator("button").click();

        assertThat(page.locator(".done")).isVisible();
        covered("2024-12", false);
    }

    private JsonNode record() {
        return ServiceAnswers.read(agency.page(), "seizure/v1/seizures/" + id);
    }

    private JsonNode total() {
        return ServiceAnswers.read(
                        agency.page(),
                        "stats/v1/dose-counts?agency=US-CBP&method=assay-2mg@1&from=" + day + "&to=" + day)
                .path("total");
    }

    private JsonNode doses() {
        return total().path("doses").path("assay-2mg@1");
    }

    private void counts(long seizures, String micrograms) {
        agency.page()
                .waitForCondition(() -> total().path("seizures").asLong() == seizures
                        && total().path("massMicrograms").asString("0").equals(micrograms));
        assertThat(total().path("seizures").asLong()).isEqualTo(seizures);
    }

    private static void covered(String month, boolean is) {
        agency.page()
                .waitForCondition(() -> ServiceAnswers.read(
                                        agency.page(),
                                        "stats/v1/dose-counts?agency=US-CBP&from=" + month + "&to=" + month)
                                .path("total")
                                .path("coverage")
                                .path("complete")
                                .asBoolean()
                        == is);
        agency.page().navigate(Browser.address("/coverage?agency=US-CBP&from=" + month + "&to=" + month));
        assertThat(agency.page().locator("article table .cover")).hasText(is ? "nothing to report" : "unknown");
        agency.page().navigate(Browser.address("/agency/statements"));
    }
}
