package seizures.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static seizures.commons.testing.ApiClient.json;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables over HTTP: read by a saved map, row by row; what is wrong is named by its cell, and nothing of it is stored. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class TableIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String MAP = """
            title: Aseguramientos
            columns: [Folio, Fecha, Aduana, Droga, Kilos]
            restates: true
            fields:
              agency: MX-ANAM
              seizureId: "{agency}-{folio}"
              folio: { column: Folio }
              occurredAt: { column: Fecha, as: date }
              portScheme: UNLOCODE
              port: { column: Aduana, words: { Nuevo Laredo: MXNLD, Reynosa: MXREX } }
              quantity: { column: Kilos, as: number }
              unit: { column: Unidad, words: { kg: kg }, otherwise: kg, ignore: [dosis] }
              substance: { column: Droga, as: substance }
              purity: { column: Pureza, as: number }
            """;

    @TempDir
    static Path state;

    private static Broker broker;
    private static RunningService service;

    @BeforeAll
    static void start() {
        broker = Broker.start();
        service = RunningService.start(SeizureServiceApplication.class, broker, state);
        assertThat(service.put("/v1/column-maps/MX-ANAM-monthly", MAP, "Content-Type", "application/yaml")
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    private static HttpResponse<String> send(String path, String type, byte[] body) {
        return service.send(service.request(path, "Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private static List<JsonNode> rows(String query, String csv) {
        return results(send(
                "/v1/seizures:bulk?map=MX-ANAM-monthly" + query, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<JsonNode> results(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static List<String> outcomes(List<JsonNode> results) {
        return results.stream()
                .map(result -> result.get("line") + " " + result.get("outcome").stringValue())
                .toList();
    }

    @Test
    void a_table_is_reported_known_and_restated() {
        var table = """
                Reporte de mayo
                Folio;Fecha;Aduana;Droga;Kilos;Unidad
                T-1;31.05.2024;Nuevo Laredo;Heroin;1,5;kg
                T-2;2024-05-31;Reynosa;Cocaine;2,25;
                T-3;2024-05-31;Reynosa;Cocaine;2;dosis
                Total;;;;;
                """;

        assertThat(outcomes(rows("", table))).containsExactly("3 NEW", "4 NEW", "5 IGNORED", "6 IGNORED");
        assertThat(outcomes(rows("", table))).containsExactly("3 UNCHANGED", "4 UNCHANGED", "5 IGNORED", "6 IGNORED");
        var dry = rows("&dryRun=true", table.replace("2,25", "2,5"));
        assertThat(outcomes(dry)).containsExactly("3 UNCHANGED", "4 RESTATED", "5 IGNORED", "6 IGNORED");
        assertThat(dry.get(1).at("/differences/0/after").toString()).contains("2.5");
        var next = rows("&reason=segunda%20edici%C3%B3n", table.replace("2,25", "2,5"));
        assertThat(outcomes(next)).containsExactly("3 UNCHANGED", "4 RESTATED", "5 IGNORED", "6 IGNORED");

        var record = service.json(
                "/v1/seizures/MX-ANAM-T-2?token=" + next.get(1).get("token").stringValue());
        assertThat(record.get("version").intValue()).isEqualTo(2);
        assertThat(record.get("reason").stringValue()).isEqualTo("segunda edición");
        assertThat(record.at("/seizure/items/0/quantity/value").stringValue()).isEqualTo("2.5");
    }

    @Test
    void each_fault_is_named_by_its_cell_and_nothing_of_its_row_is_stored() {
        var results = rows("", """
                Folio,Fecha,Aduana,Droga,Kilos,Unidad,Pureza
                F-1,2024-05-31,Colombia,,viel,kg,
                F-2,2034-05-31,Reynosa,Heroin,1,kg,1.2
                F-3,2024-05-31,Reynosa,Heroin,1,kg,0.2
                """);

        assertThat(outcomes(results)).containsExactly("2 REFUSED", "3 REFUSED", "4 NEW");
        assertThat(results.get(0).at("/problem/errors").valueStream().map(JsonNode::toString))
                .anyMatch(error ->
                        error.contains("\"column\":\"Kilos\",\"value\":\"viel\",\"detail\":\"must be a number"))
                .anyMatch(error -> error.contains("\"column\":\"Aduana\",\"value\":\"Colombia\""))
                .anyMatch(error -> error.contains("\"column\":\"Droga\",\"value\":\"\""));
        assertThat(results.get(1).at("/problem/errors").valueStream().map(JsonNode::toString))
                .anyMatch(error -> error.contains("#/occurredAt") && error.contains("\"column\":\"Fecha\""))
                .anyMatch(error -> error.contains("\"column\":\"Pureza\",\"value\":\"1.2\""));
        assertThat(service.get("/v1/seizures/MX-ANAM-F-1").statusCode()).isEqualTo(404);
        assertThat(service.get("/v1/seizures/MX-ANAM-F-2").statusCode()).isEqualTo(404);
    }

    @Test
    void a_workbook_is_read_sheet_by_sheet_and_has_a_receipt() throws IOException {
        var answer = send("/v1/seizures:bulk?map=MX-ANAM-monthly", XLSX, workbook("X"));
        var results = results(answer);

        assertThat(outcomes(results)).containsExactly("2 NEW", "3 NEW", "5 NEW", "6 NEW");
        assertThat(results.getLast().get("sheet").stringValue()).isEqualTo("Junio");
        assertThat(results.getLast().get("row").intValue()).isEqualTo(3);
        var receipt = answer.headers().firstValue("Receipt").orElseThrow();
        var kept = service.json("/v1/receipts/" + receipt);
        assertThat(kept.at("/counts/accepted").intValue()).isEqualTo(4);
        assertThat(kept.get("lines").valueStream().map(line -> line.get("line").intValue()))
                .containsExactly(2, 3, 5, 6);
    }

    private static byte[] workbook(String folio) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            for (var name : List.of("Mayo", "Junio")) {
                var sheet = workbook.newWorksheet(name);
                var header = List.of("Folio", "Fecha", "Aduana", "Droga", "Kilos");
                for (int i = 0; i < header.size(); i++) {
                    sheet.value(0, i, header.get(i));
                }
                for (int row = 1; row <= 2; row++) {
                    sheet.value(row, 0, folio + "-" + name + "-" + row);
                    sheet.value(row, 1, "2024-05-31");
                    sheet.value(row, 2, "Reynosa");
                    sheet.value(row, 3, "Heroin");
                    sheet.value(row, 4, 1.25);
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void what_cannot_be_read_is_refused_as_a_whole() {
        var other = send(
                "/v1/seizures:bulk?map=MX-ANAM-monthly", "text/csv", "a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8));
        var damaged = send("/v1/seizures:bulk", XLSX, "PK\u0003\u0004nonsense".getBytes(StandardCharsets.UTF_8));
        var unknown = send("/v1/seizures:bulk?map=MX-ANAM-montly", "text/csv", new byte[0]);
        var type = send("/v1/seizures:bulk", "text/plain", new byte[0]);

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).get("type").stringValue()).isEqualTo("/problems/unreadable-table");
        assertThat(json(other).get("detail").stringValue()).contains("The body is neither", "Aseguramientos");
        assertThat(damaged.statusCode()).isEqualTo(422);
        assertThat(json(unknown).at("/errors/0/detail").stringValue()).contains("did you mean \"MX-ANAM-monthly\"?");
        assertThat(type.statusCode()).isEqualTo(415);
        assertThat(json(type).get("detail").stringValue()).contains("text/csv", XLSX, "application/x-ndjson");
    }

    @Test
    void a_header_gets_a_draft_and_the_maps_that_know_it() {
        var table = "Folio,Fecha,Aduana,Droga,Kilos\n".getBytes(StandardCharsets.UTF_8);

        var suggestion = json(send("/v1/column-maps:suggest", "text/csv", table));

        assertThat(suggestion.get("columns")).hasSize(5);
        assertThat(suggestion.get("readBy").valueStream().map(JsonNode::stringValue))
                .contains("MX-ANAM-monthly");
        assertThat(suggestion.get("draft").stringValue()).contains("quantity: { column: Kilos", "FILL-IN");
        var saved = service.put(
                "/v1/column-maps/MX-ANAM-draft",
                suggestion.get("draft").stringValue(),
                "Content-Type",
                "application/yaml");
        assertThat(saved.statusCode()).isEqualTo(422);
        assertThat(saved.body()).contains("#/fields/agency", "replace FILL-IN");
    }

    @Test
    void a_map_is_kept_replaced_and_deleted() {
        var path = "/v1/column-maps/MX-ANAM-other";
        var first = service.put(path, MAP, "Content-Type", "application/yaml");
        var second = service.put(
                path, MAP.replace("kg }", "kg, g: g }"), "Content-Type", "application/yaml", "If-Match", "\"1\"");

        assertThat(first.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json(second).get("version").intValue()).isEqualTo(2);
        assertThat(service.get(path, "Accept", "application/yaml").body()).contains("g: g");
        assertThat(service.get("/v1/column-maps").body()).contains("MX-ANAM-other", "unodc");
        assertThat(service.get("/v1/column-maps/cbp").body()).contains("Component");
        assertThat(service.delete(path, "If-Match", "\"2\"").statusCode()).isEqualTo(204);
        assertThat(service.get(path).statusCode()).isEqualTo(404);
    }

    /** What is accepted is what the results say, and each of these is a whole record. */
    @Test
    void broken_tables_store_whole_rows_or_none() {
        var random = new Random(17);
        double before = accepted();
        int said = 0;
        for (int i = 0; i < 150; i++) {
            var table = new StringBuilder("""
                    Folio,Fecha,Aduana,Droga,Kilos,Unidad,Pureza
                    Z%1$d-1,2024-05-30,Nuevo Laredo,Heroin,"1,477.97",kg,0.2
                    Z%1$d-2,2024-05-31,Reynosa,Cocaine,2,,
                    Z%1$d-3,2024-06-01,Reynosa,Khat,0.5,dosis,
                    """.formatted(i));
            for (int faults = 1 + random.nextInt(3); faults > 0; faults--) {
                int at = random.nextInt(table.length());
                switch (random.nextInt(3)) {
                    case 0 -> table.insert(at, "\",;\n\t\u0000é-9".charAt(random.nextInt(9)));
                    case 1 -> table.delete(at, Math.min(table.length(), at + 1 + random.nextInt(20)));
                    default -> table.setLength(Math.max(1, at));
                }
            }
            var answer = send(
                    "/v1/seizures:bulk?map=MX-ANAM-monthly",
                    "text/csv",
                    table.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(table.toString()).isIn(200, 422);
            if (answer.statusCode() == 200) {
                said += (int) answer.body().lines().filter(TableIT::isWhole).count();
            }
        }

        assertThat(said).isPositive();
        assertThat(accepted() - before).isEqualTo(said);
    }

    private static boolean isWhole(String line) {
        var result = JsonMapper.shared().readTree(line);
        if (!List.of("NEW", "RESTATED", "UNCHANGED")
                .contains(result.get("outcome").stringValue())) {
            return false;
        }
        var record = service.json("/v1/seizures/" + result.get("seizureId").stringValue()
                + (result.has("token") ? "?token=" + result.get("token").stringValue() : ""));
        assertThat(record.at("/seizure/items/0/substances/0/substance").stringValue())
                .isNotEmpty();
        assertThat(record.at("/seizure/port/code").stringValue()).isIn("MXNLD", "MXREX");
        return true;
    }

    private static double accepted() {
        return service.context
                .getBean(MeterRegistry.class)
                .get("seizure.reports")
                .tag("outcome", "accepted")
                .counter()
                .count();
    }
}
