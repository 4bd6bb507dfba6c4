package seizures.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the cells and the shape of a published table are read. */
class TableCellsTest extends TableTrial {
    @Test
    void a_row_with_too_few_cells_is_named_and_the_next_one_is_read() {
        var rows = rows(
                UNODC + "1,Europe\n" + unodc("Germany", "Khat", "1", "Gram").substring(UNODC.length()));

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).isEqualTo(Row.Unreadable.ofRow(row(2), "the row has 2 cells, the header 17"));
        assertThat(rows.getLast()).isInstanceOf(Row.Ready.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Cocaine", "\"Coca\"ine"})
    void a_broken_quote_ends_the_table_with_a_word_and_keeps_what_came_before(String drug) {
        var rows = rows(cbp("Khat", "1", "2")
                + cbp(drug, "2", "3").substring(CBP.length())
                + cbp("Heroin", "1", "2").substring(CBP.length()));

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).isInstanceOf(Row.Ready.class);
        assertThat(rows.getLast()).isInstanceOfSatisfying(Row.Unreadable.class, row -> {
            assertThat(row.place().number()).isEqualTo(3);
            assertThat(row.reason()).startsWith("a quoted cell must end");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,021 | 1,477.97 | 1021 | 1477.97",
                "12.0 | 1 477.97 | 12 | 1477.97",
                "3 | 1.477,97 | 3 | 1477.97",
                "3 | 477,97 | 3 | 477.97",
                "3 | 1,234,567 | 3 | 1234567",
            })
    void numbers_are_read_as_spreadsheets_write_them(String events, String pounds, String count, String value) {
        assertThat(only(rows(cbp("Cocaine", '"' + events + '"', '"' + pounds + '"'))))
                .contains("\"eventCount\":" + count + ",")
                .contains("\"value\":\"" + value + "\"");
    }

    @ParameterizedTest
    @CsvSource({"'',1,Sum Qty (lbs)", "1,many,Count of Event", "1,1.5,Count of Event", "1,-1,Count of Event"})
    void a_number_that_cannot_be_read_is_a_failure(String pounds, String events, String column) {
        assertThat(rows(cbp("Cocaine", events, pounds)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Row.Unreadable.class, row -> assertThat(row.reason()).startsWith(column + " \""));
    }

    @Test
    void a_table_with_semicolons_has_decimal_commas() {
        var file = CBP.replace(',', ';')
                + "2026;NOV;Office of Field Operations;Coastal/Interior;Other;BOSTON FIELD OFFICE;Cocaine;2;477,97\n";

        assertThat(only(rows(file))).contains("\"value\":\"477.97\"");
        assertThat(rows(file.replace("477,97", "1.477")))
                .as("a fraction or thousands")
                .singleElement()
                .isInstanceOf(Row.Unreadable.class);
    }

    @Test
    void titles_above_the_header_blanks_in_it_blank_rows_and_notes_below_are_no_rows() {
        var rows = rows("Nationwide Drug Seizures\n\n" + CBP.replace("(lbs)", "(lbs) ")
                + cbp("Cocaine", "2", "477.97").substring(CBP.length())
                + ",,,,,,,,\n** Other Drugs includes more\n");

        assertThat(rows)
                .satisfiesExactly(
                        row -> assertThat(row).isInstanceOf(Row.Ready.class),
                        note -> assertThat(note)
                                .isEqualTo(new Row.Ignored(row(6), "it is a note, not a row of the table")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void a_table_is_read_in_the_encoding_it_is_written_in(String name) throws IOException {
        var charset = Charset.forName(name);
        var mark = name.startsWith("UTF") ? "\uFEFF" : "";
        var text = mark + unodc("Iceland", "Khat", "1", "Gram").replace("Place", "Hafnarfjörður");
        var path = Files.write(folder.resolve("input.csv"), text.getBytes(charset));

        assertThat(only(rows(path, PUBLISHED))).contains("IS/Hafnarfjörður");
    }

    @ParameterizedTest
    @CsvSource({
        "2013-03-03 00:00:00, 2013-03-03",
        "2013-03-05T00:00:00Z, 2013-03-05",
        "05.03.2013, 2013-03-05",
    })
    void dates_are_read_as_spreadsheets_write_them(String written, String day) {
        assertThat(only(rows(unodc("Germany", "Khat", "1", "Gram").replace("2011-01-01", written))))
                .contains("\"occurredAt\":\"" + day + "\"");
    }

    @Test
    void a_date_that_may_be_two_days_is_not_guessed() {
        assertThat(rows(unodc("Germany", "Khat", "1", "Gram").replace("2011-01-01", "03/04/2013")))
                .containsExactly(new Row.Unreadable(
                        row(2),
                        List.of(new CellFault(
                                "occurredAt", "SEIZURE_DATE", "03/04/2013", "must be a date such as 2013-03-05"))));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_header() {
        assertThat(rows("\uFEFF" + unodc("Germany", "Khat", "1", "Gram"))).hasSize(1);
    }
}
