package seizures.console.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;

class CountSheetTest {
    @Test
    void a_workbook_has_every_row_exactly_and_the_question_beside() throws IOException {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("bucket", "fiscal-year");
        parameters.add("method", "gross-2mg@1");
        var answer = JsonMapper.shared()
                .readValue(CountSheetTest.class.getResourceAsStream("/answers/dose-counts.json"), CountAnswer.class);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        var bytes = new ByteArrayOutputStream();

        new CountSheet(messages)
                .write(
                        new CountQuestion(parameters),
                        answer,
                        "2 seizures",
                        "http://console/counts?x=1",
                        Locale.ENGLISH,
                        bytes);

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var sheets = book.getSheets().toList();
            assertThat(cells(sheets.getFirst()))
                    .containsExactly(
                            List.of(
                                    "fiscal year",
                                    "Doses gross-2mg@1 2.5 %",
                                    "Doses gross-2mg@1",
                                    "Doses gross-2mg@1 97.5 %",
                                    "Seizures",
                                    "Mass, kg",
                                    "Mass, µg",
                                    "Pills",
                                    "Status",
                                    "Reports missing"),
                            List.of(
                                    "FY2025",
                                    "1000000",
                                    "1000000",
                                    "1000000",
                                    "2",
                                    "2",
                                    "2000000000",
                                    "0",
                                    "PROVISIONAL",
                                    "US-CBP 2024-10-01..2024-10-16"),
                            List.of(
                                    "Total",
                                    "1000000",
                                    "1000000",
                                    "1000000",
                                    "2",
                                    "2",
                                    "2000000000",
                                    "0",
                                    "PROVISIONAL",
                                    "US-CBP 2024-10-01..2024-10-16"));
            assertThat(cells(sheets.getLast()).toString()).contains("2 seizures", "http://console/counts?x=1");
        }
    }

    private static List<List<String>> cells(Sheet sheet) throws IOException {
        return sheet.read().stream().map(CountSheetTest::cells).toList();
    }

    private static List<String> cells(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
