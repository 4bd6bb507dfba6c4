package seizures.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.Agency;
import seizures.contract.ContractJson;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;
import seizures.contract.Quantity;
import seizures.contract.SeizureId;
import seizures.contract.SubstanceCode;

/** Whatever is done to a table, a row is a whole report, or it is named and there is none. */
class TableFuzzTest {
    private static final Tables.Choices CHOICES = new Tables.Choices(null, null, new Restating("next", null, null));
    private static final String[] BREAKS = {
        "\"", ",", ";", "\n", "\r", "\t", "\u0000", "\uFEFF", "é", "-", "1e9999", "٣", " "
    };
    private static final String TABLE = """
            FY,Month (abbv),Component,Region,Land Filter,Area of Responsibility,Drug Type,Count of Event,Sum Qty (lbs)
            2026 (FYTD),DEC,Office of Field Operations,Coastal/Interior,Other,BALTIMORE FIELD OFFICE,Cocaine,2,"1,477.97"
            2026,NOV,U.S. Border Patrol,Southwest Border,Land Only,TUCSON SECTOR,Fentanyl,12.0,4.4e-05
            2024,OCT,Office of Field Operations,Southwest Border,Land Only,LAREDO FIELD OFFICE,Other Drugs**,3,11.6
            """;

    @TempDir
    static Path folder;

    static Stream<Long> seeds() {
        return IntStream.range(0, 2_000).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_broken_table_gives_whole_reports_or_reasons(long seed) throws IOException {
        var random = new Random(seed);
        var text = new StringBuilder(TABLE);
        for (int i = 0; i <= random.nextInt(4); i++) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, BREAKS[random.nextInt(BREAKS.length)]);
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
                default -> text.setLength(Math.max(1, at));
            }
        }
        check(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A quote that does not end would make the rest of a large file one cell. */
    @Test
    void a_row_that_does_not_end_is_not_kept() throws IOException {
        var file = Files.writeString(
                folder.resolve("endless"), TABLE + "2026,NOV,\"U.S. Border Patrol,Southwest" + ",x\n".repeat(1 << 20));

        try (var rows = Tables.rows(file, BuiltInMaps.all().values(), CHOICES)) {
            assertThat(rows.toList())
                    .hasSize(4)
                    .last()
                    .isInstanceOfSatisfying(
                            Row.Unreadable.class,
                            row -> assertThat(row.reason()).contains("must end with a quote"));
        }
    }

    @FuzzTest
    void bytes_of_any_kind_do_no_harm(byte[] bytes) throws IOException {
        check(bytes);
    }

    private static void check(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("table"), bytes);
        try (var rows = Tables.rows(file, BuiltInMaps.all().values(), CHOICES)) {
            rows.forEach(TableFuzzTest::assertWhole);
        } catch (Tables.UnknownTableException | IOException _) {
            // It says so, as a whole: nothing of it is sent.
        }
    }

    static void assertWhole(Row row) {
        switch (row) {
            case Row.Ready ready -> {
                var json = ContractJson.MAPPER.readTree(ready.json());
                var port = json.path("port");
                var goods = json.path("items").path(0);
                var id = new SeizureId(json.path("seizureId").stringValue());
                assertThat(id.isOf(new Agency(json.path("agency").stringValue())))
                        .isTrue();
                var _ = new PortCode(
                        PortScheme.valueOf(port.path("scheme").stringValue()),
                        port.path("code").stringValue());
                var _ = Quantity.of(
                        goods.at("/quantity/value").stringValue(),
                        goods.at("/quantity/unit").stringValue());
                var _ = new SubstanceCode(goods.at("/substances/0/substance").stringValue());
                assertThat(json.path("occurredAt").stringValue()).matches("\\d{4}-\\d{2}(-\\d{2})?");
            }
            case Row.Unreadable unreadable -> assertThat(unreadable.reason()).isNotBlank();
            case Row.Ignored ignored -> assertThat(ignored.reason()).isNotBlank();
        }
    }
}
