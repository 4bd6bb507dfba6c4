package seizures.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A workbook that unpacks to more than it may, or is damaged, is refused as a whole, or up to where it can be read. */
class WorkbookLimitsTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String SHARED = "xl/sharedStrings.xml";
    private static final Tables.Choices CHOICES = new Tables.Choices(null, null, new Restating("next", null, null));

    @TempDir
    Path folder;

    @Test
    void a_sheet_that_unpacks_to_gigabytes_is_refused() throws IOException {
        var row = "<row r=\"9\"><c r=\"A9\"><v>1</v></c></row>".repeat(20_000);

        assertRefused(SHEET, 800, row, "must have at most 512 MB when it is unpacked");
    }

    @Test
    void shared_texts_that_fill_the_memory_are_refused() throws IOException {
        assertRefused(
                SHARED, 60, "<si><t>" + "x".repeat(1 << 20) + "</t></si>", "must have at most 32 MB of shared texts");
    }

    @Test
    void shared_texts_do_not_hide_in_rows() throws IOException {
        assertRefused(SHARED, 10, "<row><si><t>x</t></si></row>", "must be a workbook");
    }

    @Test
    void a_cell_in_a_column_that_no_spreadsheet_has_is_refused() throws IOException {
        assertRefused(SHEET, 1, "<row r=\"9\"><c r=\"ZZZZZZ9\"><v>1</v></c></row>", "at most 16,384 columns");
    }

    @Test
    void a_row_without_an_end_is_refused() throws IOException {
        assertRefused(SHEET, 60, "<row r=\"9\"><c r=\"A9\"><v>" + "1".repeat(1 << 20), "must have at most 32 MB");
    }

    @Test
    void a_row_of_megabytes_is_refused() throws IOException {
        var row = "<row r=\"9\"><c r=\"A9\"><v>" + "1".repeat(5 << 20) + "</v></c></row>";

        assertRefused(SHEET, 1, row, "must have rows of at most 4 MB");
    }

    /** @param pieces how often the text is put before the end of the part's content */
    private void assertRefused(String part, int pieces, String text, String message) throws IOException {
        var parts = unpacked(workbook());
        var content = new String(parts.get(part), StandardCharsets.UTF_8);
        int end = part.equals(SHEET) ? content.indexOf("</sheetData>") : content.indexOf("</sst>");
        var file = folder.resolve("large.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                if (each.getKey().equals(part)) {
                    zip.write(content.substring(0, end).getBytes(StandardCharsets.UTF_8));
                    var bytes = text.getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < pieces; i++) {
                        zip.write(bytes);
                    }
                    zip.write(content.substring(end).getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.write(each.getValue());
                }
            }
        }

        assertThatThrownBy(() ->
                        Tables.rows(file, BuiltInMaps.all().values(), CHOICES).close())
                .isInstanceOf(DamagedFileException.class)
                .hasMessageContaining(message);
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 300).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_damaged_workbook_gives_whole_reports_or_reasons(long seed) throws IOException {
        var random = new Random(seed);
        var bytes = random.nextBoolean() ? packed(damaged(unpacked(workbook()), random)) : workbook();
        if (random.nextInt(3) == 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        var file = Files.write(folder.resolve("damaged.xlsx"), bytes);

        try (var rows = Tables.rows(file, BuiltInMaps.all().values(), CHOICES)) {
            rows.forEach(TableFuzzTest::assertWhole);
        } catch (DamagedFileException | Tables.UnknownTableException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static Map<String, byte[]> damaged(Map<String, byte[]> parts, Random random) {
        var damaged = new HashMap<>(parts);
        var names = parts.keySet().stream().sorted().toList();
        for (int i = 0; i <= random.nextInt(3); i++) {
            var name = random.nextBoolean() ? SHEET : names.get(random.nextInt(names.size()));
            var text = new StringBuilder(new String(damaged.get(name), StandardCharsets.UTF_8));
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, "<>\"&9A-".charAt(random.nextInt(7)));
                default -> text.setCharAt(at, "<>\"&9A-".charAt(random.nextInt(7)));
            }
            damaged.put(name, text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return damaged;
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Data");
            var header =
                    "FY,Month (abbv),Component,Region,Land Filter,Area of Responsibility,Drug Type,Count of Event,Sum Qty (lbs)";
            var rows = List.of(
                    header,
                    "2026,NOV,U.S. Border Patrol,Southwest Border,Land Only,TUCSON SECTOR,Fentanyl",
                    "2024,OCT,Office of Field Operations,Southwest Border,Land Only,LAREDO FIELD OFFICE,Cocaine");
            for (int row = 0; row < rows.size(); row++) {
                var cells = rows.get(row).split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
                if (row > 0) {
                    sheet.value(row, 7, 12);
                    sheet.value(row, 8, 4.5);
                }
            }
        }
        return out.toByteArray();
    }

    private Map<String, byte[]> unpacked(byte[] workbook) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip =
                new ZipFile(Files.write(folder.resolve("whole.xlsx"), workbook).toFile())) {
            for (var part : Collections.list(zip.entries())) {
                parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (OutputStream bytes = out;
                var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
