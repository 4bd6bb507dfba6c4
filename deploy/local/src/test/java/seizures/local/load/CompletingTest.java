package seizures.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import seizures.contract.PortCode;
import seizures.contract.SubstanceCode;
import seizures.tables.Row;

/** A complete file retracts what it no longer holds, and nothing else. */
class CompletingTest {
    private static final String RECORD = "{\"seizureId\":\"%s\",\"version\":%d,\"occurredAt\":\"%s\"}";

    private static final PortCode LAREDO = PortCode.parse("CBP_AREA:LAREDO");
    private static final PortCode TUCSON = PortCode.parse("CBP_AREA:TUCSON");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final LoadSummary summary = new LoadSummary();
    private HttpServer server;
    /** Records that the service has; null: those of two pages. */
    private @Nullable List<String> known;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/seizures", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            var first = !exchange.getRequestURI().getQuery().contains("cursor");
            var records = known != null
                    ? known
                    : first
                            ? List.of(
                                    RECORD.formatted("US-CBP-H-2025-10-a", 1, "2025-10"),
                                    RECORD.formatted("US-CBP-H-2025-10-b", 3, "2025-10"))
                            : List.of(
                                    RECORD.formatted("US-CBP-H-2025-11-c", 1, "2025-11"),
                                    RECORD.formatted("US-CBP-25-live", 1, "2025-11-03"));
            answer(
                    exchange,
                    "{\"seizures\":[" + String.join(",", records) + "]"
                            + (first && known == null ? ",\"next\":\"more\"" : "") + "}");
        });
        server.createContext("/v1/coverage", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, "{}");
        });
        server.start();
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, String body) throws IOException {
        exchange.sendResponseHeaders(200, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void records_of_the_files_months_that_it_does_not_hold_are_retracted_and_its_months_covered() throws Exception {
        assertThat(complete("--confirm", "1")).isTrue();

        assertThat(sent)
                .containsExactly(
                        "{\"operation\":\"retract\",\"seizureId\":\"US-CBP-H-2025-10-b\",\"version\":3,\"reason\":\"restated in a.csv\"}");
        assertThat(summary.toString()).contains("1 retracted");
        assertThat(asked)
                .first()
                .asString()
                .contains("agency=US-CBP&occurredFrom=2025-10&occurredTo=2025-11&state=ACTIVE");
        assertThat(asked)
                .last()
                .asString()
                .contains("\"claim\":\"COMPLETE\"", "\"from\":\"2025-10\"", "\"to\":\"2025-11\"");
    }

    @Test
    void nothing_is_retracted_or_covered_without_a_confirmation_of_the_number() throws Exception {
        assertThat(complete("--confirm", "2")).isFalse();
        assertThat(complete("--reason", "none")).isFalse();

        assertThat(sent).isEmpty();
        assertThat(asked).noneMatch(request -> request.contains("claim"));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("add --confirm 1");
    }

    @Test
    void nothing_is_retracted_where_a_row_could_not_be_read() throws Exception {
        summary.addUnreadable();

        assertThat(complete("--confirm", "1")).isFalse();
        assertThat(asked).isEmpty();
    }

    private boolean complete(String option, String value) throws Exception {
        return completing("--complete", option, value, "--to", service()).run(content(), summary);
    }

    private String service() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Completing completing(String... words) {
        var options = LoadOptions.parse(
                Stream.concat(Stream.of(words), Stream.of("a.csv")).toList(), Map.of());
        var progress =
                new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), false, "a.csv", 2, System::nanoTime);
        Settling.Sender sender = reports -> {
            reports.forEach(report -> sent.add(new String(report, StandardCharsets.UTF_8)));
            return reports.stream().map(_ -> LineResult.of(1, 200, false, "")).toList();
        };
        return new Completing("a.csv", options, new Loading(sender, _ -> {}, progress, 0), progress);
    }

    @Test
    void a_monthly_table_states_its_months_for_the_ports_that_it_names() throws Exception {
        known = List.of();

        stateMonths(content(List.of(LAREDO, TUCSON), List.of("fentanyl", "cocaine"), "2025-10"));

        assertThat(asked)
                .last()
                .asString()
                .contains("\"claim\":\"COMPLETE\"", "\"from\":\"2025-10\"", "\"to\":\"2025-10\"")
                .contains("\"code\":\"LAREDO\"", "\"code\":\"TUCSON\"");
        assertThat(sent).isEmpty();
    }

    @Test
    void a_part_of_a_table_states_nothing() throws Exception {
        known = List.of();
        stateMonths(content(List.of(LAREDO), List.of("fentanyl", "cocaine"), "2025-10"));
        stateMonths(content(List.of(LAREDO, TUCSON), List.of("fentanyl"), "2025-10"));
        known = List.of(RECORD.formatted("US-CBP-H-2025-10-b", 3, "2025-10"));
        stateMonths(content(List.of(LAREDO, TUCSON), List.of("fentanyl", "cocaine"), "2025-10"));

        assertThat(asked).noneMatch(request -> request.contains("claim"));
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("one port or one substance alone is a selection")
                .contains("1 records of them are not in the file");
    }

    @Test
    void a_table_of_single_seizures_is_not_monthly() {
        assertThat(content(List.of(LAREDO), List.of("fentanyl"), "2025-10").isMonthly())
                .isTrue();
        assertThat(content(List.of(LAREDO), List.of("fentanyl"), "2025-10-03").isMonthly())
                .isFalse();
    }

    @Test
    void the_ids_of_a_table_of_single_seizures_are_kept_only_where_the_file_is_all_that_there_is() {
        var row = new Row.Ready(
                new Row.Place("", 2),
                new byte[0],
                null,
                true,
                new Row.Subject("US-CBP-H-1", "US-CBP", "2025-10-03", "US-CBP-H-", LAREDO, List.of()),
                Row.Source.NONE);
        var part = new FileContent(false);
        var whole = new FileContent(true);

        part.accept(row);
        whole.accept(row);

        assertThat(part.agencies().getFirst().ids()).isEmpty();
        assertThat(whole.agencies().getFirst().ids()).containsExactly("US-CBP-H-1");
    }

    private void stateMonths(FileContent content) throws Exception {
        completing("--to", service()).stateMonths(content);
    }

    private static FileContent content(List<PortCode> ports, List<String> substances, String when) {
        var content = new FileContent(true);
        for (var port : ports) {
            for (var substance : substances) {
                var id = "US-CBP-H-" + when + "-" + port.code() + "-" + substance;
                var subject =
                        new Row.Subject(id, "US-CBP", when, "US-CBP-H-", port, List.of(new SubstanceCode(substance)));
                content.accept(new Row.Ready(new Row.Place("", 2), new byte[0], null, true, subject, Row.Source.NONE));
            }
        }
        return content;
    }

    private static Row.Subject subject(String id, PortCode port, String substance) {
        return new Row.Subject(
                id, "US-CBP", id.substring(9, 16), "US-CBP-H-", port, List.of(new SubstanceCode(substance)));
    }

    private static FileContent content() {
        var content = new FileContent(true);
        for (var id : List.of("US-CBP-H-2025-10-a", "US-CBP-H-2025-11-c")) {
            var subject = subject(id, LAREDO, "fentanyl");
            content.accept(new Row.Ready(new Row.Place("", 2), new byte[0], null, true, subject, Row.Source.NONE));
        }
        return content;
    }
}
