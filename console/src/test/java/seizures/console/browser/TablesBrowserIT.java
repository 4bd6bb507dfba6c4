package seizures.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables as agencies save them, with the faults that they have ({@code tables/README.md} says which), are checked, mended and sent; then
 * counts say what the rows say by hand: 1 lb is 453,592,370 µg.
 */
class TablesBrowserIT extends BrowserTest {
    private static final String NOVEMBER = "&from=2025-11&to=2025-11&port=CBP_AREA:";

    private static AgencyFiles cbp;
    private static AgencyFiles importer;
    private static Page analyst;

    @BeforeAll
    static void signIn() {
        cbp = AgencyFiles.open(browser, "us-cbp");
        importer = AgencyFiles.open(browser, "importer");
        analyst = browser.signedIn("analyst", "/methods");
    }

    @ParameterizedTest
    @CsvSource({
        "title.csv, BOSTON, cocaine, 2, 216771793623", // 477.9 lb
        "footer.csv, BOSTON, heroin, 3, 5669904625", // 12.5 lb
        "semicolon.csv, BOSTON, ketamine, 4, 5669904625",
        "utf16.csv, BOSTON, mdma, 5, 226796185", // 0.5 lb
        "thousands.csv, BALTIMORE, cannabis, 1021, 670364163623", // 1,477.9 lb
        "header-blank.csv, BALTIMORE, cocaine, 1, 90718474" // 0.2 lb
    })
    void a_table_with_a_form_of_its_own_is_read(
            String file, String area, String substance, long seizures, long micrograms) {
        cbp.check(file, table(file));
        assertThat(cbp.result()).containsText("No line has a fault");
        cbp.send(file, table(file));

        counts("substance=" + substance + NOVEMBER + area, seizures, micrograms);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252.csv, khat, 2013-06, 1, 2500000000",
        "salt.csv, fentanyl, 2013-08, 2, 2000000000",
        "twins.csv, khat, 2013-09, 2, 2000000000"
    })
    void so_is_a_table_of_single_seizures(String file, String substance, String month, long seizures, long micrograms) {
        importer.check(file, table(file));
        assertThat(importer.result()).containsText("No line has a fault");
        importer.send(file, table(file));

        counts("agency=IS-IDS&substance=" + substance + "&from=" + month + "&to=" + month, seizures, micrograms);
    }

    @Test
    void every_fault_of_every_row_is_shown_with_its_column_and_mended() {
        var file = "faults.csv";
        cbp.check(file, table(file));
        assertThat(cbp.result().locator(".outcomes")).containsText("3 refused");
        assertThat(cbp.lines().nth(0)).containsText("Month (abbv)");
        assertThat(cbp.lines().nth(0)).containsText("NVO");
        assertThat(cbp.lines().nth(1)).containsText("Count of Event");
        assertThat(cbp.lines().nth(1)).containsText("some");
        assertThat(cbp.lines().nth(2)).containsText("Sum Qty (lbs)");
        assertThat(cbp.result()).not().containsText("No line has a fault");
        Accessible.check(cbp.page(), "agency-faults");
        String mended = new String(table(file), UTF_8)
                .replace("NVO", "NOV")
                .replace(",some,", ",6,")
                .replace("3,\n", "3,0.1\n");

        cbp.check(file, mended.getBytes(UTF_8));
        assertThat(cbp.result()).containsText("No line has a fault");
        cbp.send(file, mended.getBytes(UTF_8));

        counts("substance=cocaine" + NOVEMBER + "MIAMI", 2, 45586033185L); // 100.5 lb
        counts("substance=heroin" + NOVEMBER + "MIAMI", 1, 1133980925); // 2.5 lb
        counts("substance=ketamine" + NOVEMBER + "MIAMI", 6, 2041165665); // 4.5 lb
        counts("substance=mdma" + NOVEMBER + "MIAMI", 3, 45359237); // 0.1 lb
        cbp.page().click("#result p:has-text('Receipt') a");
        assertThat(cbp.page().locator("h1")).hasText("Receipt");
        assertThat(cbp.page().locator("tbody tr")).hasCount(4);
        Accessible.check(cbp.page(), "receipt");
        cbp.page().click("tbody th a >> nth=0");
        assertThat(cbp.page().locator("h1")).containsText("US-CBP-H-2025-11-AT_PORT-MIAMI");
        cbp.page().navigate(Browser.address("/agency"));
    }

    /** As editors leave them at the end of a file, and people between reports. */
    @Test
    void blank_lines_between_reports_are_no_reports() {
        String first = "US-CBP-blank-" + UUID.randomUUID().toString().substring(0, 8);
        String reports = AgencyFiles.report(first, "2004-02-29", "heroin", "1") + "   \n\t\n"
                + AgencyFiles.report(first + "-b", "2004-02-29", "heroin", "2") + " \n";

        cbp.check(reports);
        assertThat(cbp.lines()).hasCount(2);
        cbp.send(reports);

        assertThat(cbp.lines()).hasCount(2);
        assertThat(cbp.result().locator(".outcomes")).containsText("2 new");
    }

    @Test
    void a_date_that_could_mean_two_days_is_refused_and_the_others_are_read() {
        importer.check("dates.csv", table("dates.csv"));
        assertThat(importer.result().locator(".outcomes")).containsText("1 refused");
        assertThat(importer.lines().first()).containsText("03/04/2013");
        assertThat(importer.lines().first()).containsText("SEIZURE_DATE");
        var mended = new String(table("dates.csv"), UTF_8).replace("03/04/2013", "2013-03-04");
        importer.send("dates.csv", mended.getBytes(UTF_8));

        counts("agency=IS-IDS&substance=khat&from=2013-03-03&to=2013-03-05", 3, 11500000000L);
    }

    @Test
    void a_blank_place_is_unknown_and_a_blank_amount_a_fault() {
        importer.check("blank-cells.csv", table("blank-cells.csv"));
        assertThat(importer.result().locator(".outcomes")).containsText("1 refused");
        assertThat(importer.lines().first()).containsText("AMOUNT");
        importer.press("Send", "blank-cells.csv", table("blank-cells.csv"));

        assertThat(importer.result().locator(".outcomes")).containsText("1 refused");
        counts("agency=IS-IDS&substance=khat&from=2013-07&to=2013-07&port=IDS_PLACE:IS/Unknown", 1, 3000000000L);
    }

    /** A publisher rounds differently in the next release: the row is restated, to the microgram, and counts once. */
    @Test
    void a_release_with_another_rounding_restates_its_row_alone() {
        var file = "rounded.csv";
        cbp.send(file, table(file));
        counts("substance=heroin" + NOVEMBER + "BALTIMORE", 2, 3801079997L); // 8.379946948 lb
        var next = new String(table(file), UTF_8)
                .replace("8.379946948", "8.37994694812")
                .getBytes(UTF_8);

        cbp.check(file, next);
        assertThat(cbp.result().locator(".outcomes")).containsText("1 restated");
        assertThat(cbp.result().locator(".outcomes")).containsText("1 known already");
        cbp.page().fill("#reason", "release of December");
        cbp.send(file, next);

        counts("substance=heroin" + NOVEMBER + "BALTIMORE", 2, 3801079997L);
        cbp.page().click("#result a >> text=heroin");
        assertThat(cbp.page().locator(".timeline")).containsText("release of December");
        cbp.page().navigate(Browser.address("/agency"));
    }

    @Test
    void a_workbook_is_sent_and_its_rows_are_named_by_sheet() throws IOException {
        cbp.check("november.xlsx", workbook("much"));
        assertThat(cbp.lines().first()).containsText("Seizures 4");
        assertThat(cbp.lines().first()).containsText("Sum Qty (lbs)");
        cbp.check("november.xlsx", workbook(null));
        assertThat(cbp.result()).containsText("No line has a fault");
        cbp.send("november.xlsx", workbook(null));

        counts("substance=cocaine" + NOVEMBER + "TUCSON", 2, 680388555); // 1.5 lb
    }

    /** A title, a blank row, the header and a row, as CBP's table; the amount is a text where one is given. */
    private static byte[] workbook(String amount) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("Seizures");
            sheet.value(0, 0, "Drug seizures of November");
            var header = new String(table("title.csv"), UTF_8)
                    .lines()
                    .toList()
                    .get(2)
                    .split(",", -1);
            var row = List.of(
                    "2026",
                    "NOV",
                    "Office of Field Operations",
                    "Southwest Border",
                    "Land Only",
                    "TUCSON FIELD OFFICE",
                    "Cocaine");
            for (int column = 0; column < header.length; column++) {
                sheet.value(2, column, header[column]);
                if (column < row.size()) {
                    sheet.value(3, column, row.get(column));
                }
            }
            sheet.value(3, 7, 2);
            if (amount == null) {
                sheet.value(3, 8, 1.5);
            } else {
                sheet.value(3, 8, amount);
            }
        }
        return out.toByteArray();
    }

    /** Once the reports have reached the counts. */
    private static void counts(String question, long seizures, long micrograms) {
        var seen = new ArrayList<String>();
        analyst.waitForCondition(() -> {
            var total = ServiceAnswers.read(analyst, "stats/v1/dose-counts?overlap=both&" + question)
                    .path("total");
            seen.add(total.toString());
            return total.path("seizures").asLong() == seizures
                    && total.path("massMicrograms").asString("").equals(String.valueOf(micrograms));
        });
        assertThat(seen).isNotEmpty();
    }

    private static byte[] table(String name) {
        try (var file = TablesBrowserIT.class.getResourceAsStream("tables/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
