package seizures.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A map of its columns is all that a table needs to be read. */
class ColumnMapTest {
    static final String ANAM = """
            title: Aseguramientos de la ANAM
            columns: [Folio, Fecha, Hora, Aduana, Droga, Cantidad, Unidad]
            sheets: [Mayo, Junio]
            restates: true
            dates: day-first
            fields:
              agency: MX-ANAM
              seizureId: "{agency}-{folio}"
              folio: { column: Folio, replace: { "/": "-" } }
              occurredAt: { columns: [Fecha, Hora], as: time, zone: America/Matamoros }
              portScheme: UNLOCODE
              port: { column: Aduana, words: { Nuevo Laredo: MXNLD, Reynosa: MXREX } }
              quantity: { column: Cantidad, as: number }
              times: { column: Unidad, words: { toneladas: 1000 }, otherwise: 1 }
              unit: { column: Unidad, words: { kilos: kg, toneladas: kg, pastillas: "{tablet}" } }
              form: { column: Unidad, words: { pastillas: TABLET }, otherwise: UNKNOWN }
              substance: { column: Droga, as: substance }
              purity: { column: Pureza, as: number }
              evidence: PRESUMPTIVE
            """;

    private static final Tables.Choices CHOICES = new Tables.Choices(null, null, new Restating("next", null, null));

    @TempDir
    Path folder;

    @Test
    void a_table_of_any_agency_is_read_by_a_map() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), """
                Reporte de mayo
                Folio;Fecha;Hora;Aduana;Droga;Cantidad;Unidad;Pureza
                24/17;31/05/2024;22:15;Nuevo Laredo;Fentanyl;1,5;kilos;0,12
                24/18;01/06/2024;;reynosa;Cocaine;0,002;toneladas;
                """);

        assertThat(rows(file))
                .map(ColumnMapTest::json)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("\"seizureId\":\"MX-ANAM-24-17\"")
                                .contains("\"occurredAt\":\"2024-05-31T22:15-05:00\"")
                                .contains("\"quantity\":{\"value\":\"1.5\",\"unit\":\"kg\"}")
                                .contains("\"evidence\":\"PRESUMPTIVE\",\"purity\":\"0.12\""),
                        second -> assertThat(second)
                                .contains("\"occurredAt\":\"2024-06-01\"", "\"code\":\"MXREX\"", "\"value\":\"2\"")
                                .doesNotContain("purity", "recordedAt", "role"));
    }

    @Test
    void every_cell_that_cannot_be_read_is_named_at_once() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), """
                Folio,Fecha,Hora,Aduana,Droga,Cantidad,Unidad
                24/17,31/13/2024,22:15,Colombia,,viel,kilos
                """);

        assertThat(rows(file))
                .singleElement()
                .isInstanceOfSatisfying(
                        Row.Unreadable.class,
                        row -> assertThat(row.reason())
                                .contains("Cantidad \"viel\" must be a number")
                                .contains("Fecha and Hora \"31/13/2024 22:15\" must be a date or time")
                                .contains("Aduana \"Colombia\" must be one of nuevo laredo, reynosa")
                                .contains("Droga \"\" must not be empty"));
    }

    @Test
    void a_workbook_is_read_sheet_by_sheet_with_its_numbers_and_dates() throws IOException {
        var file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            for (var name : List.of("Mayo", "Junio", "Notas")) {
                sheet(workbook, name);
            }
        }

        assertThat(rows(file))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.place()).hasToString("sheet Mayo, row 4");
                            assertThat(json(first))
                                    .contains(
                                            "\"MX-ANAM-Mayo-1\"",
                                            "2024-05-31T22:15-05:00",
                                            "\"value\":\"477.96990019517\"");
                        },
                        second -> assertThat(json(second)).contains("\"MX-ANAM-Junio-1\""));
    }

    private static void sheet(Workbook workbook, String name) {
        var sheet = workbook.newWorksheet(name);
        sheet.value(0, 0, "Reporte");
        var header = List.of("Folio", "Fecha", "Hora", "Aduana", "Droga", "Cantidad", "Unidad");
        for (int i = 0; i < header.size(); i++) {
            sheet.value(2, i, header.get(i));
        }
        sheet.value(3, 0, name + "-1");
        sheet.value(3, 1, LocalDateTime.of(2024, 5, 31, 22, 15));
        sheet.style(3, 1).format("dd/mm/yyyy hh:mm").set();
        sheet.value(3, 3, "Nuevo Laredo");
        sheet.value(3, 4, "Heroin");
        sheet.value(3, 5, 477.96990019517);
        sheet.value(3, 6, "kilos");
    }

    @Test
    void every_fault_of_a_map_is_named_at_once() {
        var yaml = """
                columns: []
                when: now
                dates: middle-first
                fields:
                  agency: { value: "{name}", column: A }
                  seizureId: "{number}"
                  number: "{seizureId}"
                  occurredAt: { column: A, as: datum, zone: Mars }
                  evidance: CONFIRMED
                """;

        assertThatThrownBy(() -> ColumnMapReader.read(yaml))
                .isInstanceOfSatisfying(
                        ColumnMapReader.InvalidMapException.class,
                        e -> assertThat(e.faults())
                                .extracting(ColumnMapReader.Fault::pointer)
                                .contains(
                                        "#/columns",
                                        "#/when",
                                        "#/dates",
                                        "#/fields/agency",
                                        "#/fields/seizureId",
                                        "#/fields/number",
                                        "#/fields/occurredAt/as",
                                        "#/fields/occurredAt/zone",
                                        "#/fields/port",
                                        "#/fields/evidance",
                                        "#/fields/unit"));
    }

    @Test
    void what_is_no_yaml_or_would_grow_without_end_is_no_map() {
        var bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";

        for (var text : List.of("", "- a", "a: [", bomb, "x: " + "y".repeat(ColumnMapReader.LONGEST))) {
            assertThatThrownBy(() -> ColumnMapReader.read(text))
                    .isInstanceOf(ColumnMapReader.InvalidMapException.class);
        }
    }

    @Test
    void the_map_in_the_documentation_is_one() throws IOException {
        var page = Files.readString(Path.of("../docs/column-maps.md"));

        var map = ColumnMapReader.read(
                page.substring(page.indexOf("```yaml\n") + 8).split("```")[0]);

        assertThat(map.fields().keySet()).containsAll(ReportFields.REQUIRED);
        assertThat(ReportFields.NAMES).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void a_draft_for_a_header_names_what_the_columns_suggest() {
        var draft = MapSuggestion.of(List.of("Folio", "Fecha", "Aduana", "Droga", "Peso (kg)", "País de origen"), "");

        assertThat(draft)
                .contains("number: { column: Folio }")
                .contains("occurredAt: { column: Fecha, as: time")
                .contains("port: { column: Aduana")
                .contains("quantity: { column: Peso (kg), as: number }", "unit: kg")
                .contains("origin: { column: 'País de origen', as: country");
        assertThat(ColumnMapReader.read(draft.replace("FILL-IN", "X")).columns())
                .hasSize(6);
        assertThatThrownBy(() -> ColumnMapReader.read(draft))
                .isInstanceOfSatisfying(
                        ColumnMapReader.InvalidMapException.class,
                        e -> assertThat(e.faults())
                                .extracting(ColumnMapReader.Fault::pointer)
                                .contains("#/title", "#/fields/agency", "#/fields/port/words"));
    }

    @Test
    void a_fault_that_the_service_finds_is_traced_to_its_cell() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), """
                Folio,Fecha,Hora,Aduana,Droga,Cantidad,Unidad,Pureza
                24/17,31/05/2034,,Reynosa,Heroin,3,kilos,1.2
                """);

        var source = ((Row.Ready) rows(file).getFirst()).source();

        assertThat(source.fault("#/occurredAt", "must not be in the future"))
                .contains(new CellFault("occurredAt", "Fecha and Hora", "31/05/2034", "must not be in the future"));
        assertThat(source.fault("#/items/0/substances/0/purity", "must be at most 1"))
                .hasValueSatisfying(fault -> assertThat(fault).hasToString("Pureza \"1.2\" must be at most 1"));
        assertThat(source.fault("#/items/0/quantity/value", "is wrong"))
                .map(CellFault::column)
                .contains("Cantidad");
        assertThat(source.fault("#/seizureId", "is wrong")).isEmpty();
        assertThat(source.fault("#/agency", "is a constant")).isEmpty();
    }

    @Test
    void a_column_of_kilograms_is_not_one_of_grams() {
        var draft = MapSuggestion.of(List.of("Folio", "Fecha", "Aduana", "Droga", "Kilogramos"), "MX-ANAM");

        assertThat(draft).contains("quantity: { column: Kilogramos", "unit: kg", "agency: MX-ANAM");
    }

    private List<Row> rows(Path file) throws IOException {
        try (var rows = Tables.rows(file, List.of(ColumnMapReader.read(ANAM)), CHOICES)) {
            return rows.toList();
        }
    }

    private static String json(Row row) {
        assertThat(row).isInstanceOf(Row.Ready.class);
        return new String(((Row.Ready) row).json(), StandardCharsets.UTF_8);
    }
}
