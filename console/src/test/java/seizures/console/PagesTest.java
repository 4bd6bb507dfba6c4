package seizures.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriUtils;

/** Pages as the console writes them, beside services that answer what {@code answers/} has. */
class PagesTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    /** Codes, dates, files and what is spelt alike in both languages. */
    private static final Pattern NAMES = Pattern.compile(
            "Seizure Watch|console|provisional|Control|Detector|Total|Ciudad Juárez, MX|[^a-z]*|[\\w:.,/ -]*[A-Z0-9_-]{3}[\\w:.,/ -]*");

    private static final String ANSWERS = answers();
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    private static HttpServer services;
    private static ConfigurableApplicationContext console;

    @BeforeAll
    static void start() throws IOException {
        services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        services.createContext("/", PagesTest::answer);
        services.start();
        String address = "http://127.0.0.1:" + services.getAddress().getPort();
        console = new SpringApplicationBuilder(ConsoleApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--seizures.access.mode=open",
                        "--seizures.console.session.keys=" + "A".repeat(43) + "=",
                        "--seizures.console.services.seizure=" + address,
                        "--seizures.console.services.stats=" + address,
                        "--seizures.console.services.alert=" + address);
    }

    @AfterAll
    static void stop() {
        if (console != null) {
            console.close();
        }
        services.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        ASKED.add(exchange.getRequestURI().toString());
        String path = exchange.getRequestURI().getPath();
        boolean months = exchange.getRequestURI().toString().contains("/v1/dose-counts?")
                && exchange.getRequestURI().getQuery().contains("bucket=month");
        String name = path.startsWith("/v1/rules/") && path.endsWith("/history")
                ? "rule-history"
                : path.substring(path.lastIndexOf('/') + 1).replace(':', '-') + (months ? "-by-month" : "");
        try (exchange;
                var file = PagesTest.class.getResourceAsStream("/answers/" + name + ".json")) {
            byte[] body = file == null ? "{}".getBytes() : file.readAllBytes();
            exchange.sendResponseHeaders(file == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/coverage?from=2024-08&to=2024-10&agency=US-CBP; /v1/coverage?agency=US-CBP&from=2024-08&to=2024-10; nothing to report|2024-08-30|2024-10-20..2024-10-31|What reports cover: agency US-CBP|knownAt 2024-10-31. As seen on; nada que informar",
                "/coverage/expected?substance=fentanyl&measure=mass&knownAt=2024-10-16; /v1/completeness?substance=fentanyl&measure=mass&knownAt=2024-10-16; 1,001|1,108|980.0 – 1,235|90.4%|US-CBP: 16 days not covered|nothing can be expected; Parte informada",
                "/agency/statements?agency=US-CBP&from=2024-02; /v1/coverage/statements?limit=200; US-CBP-coverage-2024-02|nothing to report|2024-02-01 – 2024-02-29|Ciudad Juárez, MX|withdrawn; nada que informar",
                "/duplicates?agency=US-CBP; /v1/likely-duplicates?agency=US-CBP&limit=50; US-CBP-24-000123|US-DEA-24-77|UNLOCODE:USLRD|12.50 kg|300 pills|one names the other agency|One seizure, counted as US-DEA-24-77|Two seizures; Dos decomisos",
                "/records/US-DEA-24-77; /v1/seizures/US-DEA-24-77/history; merged|Counts as|US-CBP-24-000123|linked by a reviewer|one stop, two reports|Item 1, Quantity|12.5|13|A seizure of its own|US-DEA-24-77, version 2; Cuenta como",
                "/agency/lab-result; none; Laboratory result|Item|Laboratory|Purity, 0 to 1 (0.12 is 12 %); Resultado de laboratorio",
                "/records?substance=fentanyl; /v1/dose-counts/seizures?substance=fentanyl; US-CBP-24-000123|UNLOCODE:USLRD|substance fentanyl: 1,234 seizures, 7,834,084,173,436 µg gross, one by one. As known on 2024-10-16|/records?substance=fentanyl&amp;knownAt=2024-10-16; uno por uno",
                "/agency/report; none; Route|departure|in transit|Participating agencies|Same seizure as; Ruta",
                "/registers; /v1/registers?limit=200; fentanilo azul|Substance: fentanyl|FGR, report 113|2026-11-01|withdrawn|blue salt|precursor|another substance; Aún no registrados",
                "/registers/names/tranq; /v1/registers/names/tranq; reported so by MX-ANAM|version 2|version 1|registrar|What the registers of the program say; Retirar",
                "/registers/ports/_new?id=UNLOCODE:MXNLD&name=Nuevo%20Laredo; none; A port|Code (UNLOCODE:MXNLD)|Time zone|Latitude; Zona horaria",
                "/compare?a=FY2024&b=FY2022,FY2023&substance=fentanyl&group=region; /v1/comparisons?substance=fentanyl&a=FY2024&b=FY2022&b=FY2023&group=region; 1.538|1.21 – 1.956|0.6667|dea-powder-purity|DEA, 2025|11.36 %|FY2024 has 11 months|not summed: 2023-09|62.5% · –; no sumados: 2023-09",
                "/restated?from=2024-03-31&to=2024-04-30&group=port; /v1/restatements?from=2024-03-31&to=2024-04-30&bucket=month&group=port&method=assay-2mg@1; 142,000|110,000 – 170,000|US-CBP-1|first report: seizures 1, gross mass 0.5000 kg|version 3: seizures -1, gross mass -0.2500 kg|and 11 more|First reports (1): seizures 1, gross mass 0.5000 kg|Corrections, retractions, laboratory (1): seizures -1; y 11 más",
                "/substances?family=fentanyls&on=2023-07-01; /v1/substances?family=fentanyls&on=2023-07-01&limit=200; Norfentanyl|precursor|uncertain on 2023-07-01|UN 1988 Table I: 2022-11 – …|More|Substances: family fentanyls|. As seen on; dudoso el 2023-07-01",
                "/controls?list=UN%201988%20Table%20I&on=2023-07-01; /v1/substances?limit=10000; Norfentanyl|UN 1988 Table I|2022-11|Entries: 1|Copy link|Seizure Watch. http; Vigente el",
                "/ports?name=Juárez; /v1/ports?name=Ju%C3%A1rez&limit=200; Ciudad Juárez|UNLOCODE:MXCJS|CHIHUAHUA|31.7333, -106.4833|Copy citation|Ports: name Juárez. As seen on; Coordenadas",
                "/agency/maps; /v1/column-maps; MX-ANAM-monthly|Aseguramientos|Folio, Fecha|built in; incluido",
                "/agency/maps/MX-ANAM-monthly; /v1/column-maps/MX-ANAM-monthly; title: Aseguramientos|Delete this map; Borrar este mapa",
                "/agency/receipts/018e4396-a1b4-7000-8000-000000000001; /v1/receipts/018e4396-a1b4-7000-8000-000000000001; 1 stored|1 refused|US-CBP-24-000123|cdcdcd; Recibo",
                "/methods; /v1/dose-methods; 2,000 µg|11.36|DEA, 2025|within a year 60%|Methods. As seen on; dentro de un año",
                "/now/map?show=mass; /v1/dose-counts?from=2024-08&to=2024-09&bucket=month&group=port&method=assay-2mg@1; Ciudad Juárez: 2 seizures, 2.000 kg, more than the month before|Without coordinates, so not on the map: 1.|As a table; nada el mes anterior",
                "/alerts/a-1; /v1/alerts/a-1; Copy citation|95 % interval 1,800,000 to 9,100,000), limit 5,000,000. Alert a-1, version 2, by version 3 of rule much-fentanyl: firing as of March 18, 2024, 8:05|/alerts/a-1|US-CBP-24-000200 retracted|1 of 120 seizures, the largest|alert-owner silenced new notifications until 2026-12-01T08:00:00Z: the desk knows; 1 de 120 incautaciones",
                "/rules/_new?kind=TREND; none; Fires where more (or fewer) seizures come|A series for each|False alarms per bucket|Store, switched off; Dirección",
                "/rules/much-fentanyl; /v1/rules/much-fentanyl; Much fentanyl in a day|The sum over a day is at least 50 kg|3 verified, 1 dismissed: 75% were true|Laredo desk|Try it on history|Switch off|Duplicate; Probarla con el historial",
                "/rules/much-fentanyl/history; /v1/rules/much-fentanyl/history; version 3|suspended by the service|it took too long|version 2|changed|olga|Fires from|5000000|6000000|Substance|fentanyl, heroin|version 1|written|The sum over a day is at least; Quién cambió qué",
                "/audit?from=2024-03-01&act=PUT%20/v1/seals; none; bin/audit --from 2024-03-01T00:00:00Z --act 'PUT /v1/seals'|cannot read it; Auditoría",
                "/operations; none; The console was not told where; puertos de gestión",
                "/rules; /v1/rules; Much fentanyl in a day|The sum over a day is at least 50 kg about substance fentanyl|sector or state LAREDO, for each port.|ended|switched off|cannot match: unknown region; apagada",
                "/counts?substance=fentanyl&bucket=fiscal-year&method=gross-2mg@1; /v1/dose-counts?substance=fentanyl&bucket=fiscal-year&method=gross-2mg@1; partial: 2024-10-01 to 2024-10-16|US-CBP: 16 days|and 2 more agencies|2024-10-01..2024-10-16; parcial: 2024-10-01 a 2024-10-16"
            })
    void a_page_asks_the_api_and_shows_its_answer(String page, String api, String shown, String spanish)
            throws Exception {
        ASKED.clear();

        String english = text(page, "en");

        assertThat(ASKED).containsAll(api.equals("none") ? List.of() : List.of(api));
        assertThat(english).contains(shown.split("\\|")).doesNotContain("??");
        assertThat(text(page, "es")).contains(spanish).doesNotContain("??");
        assertThat(untranslated(page)).isEmpty();
    }

    /** Words that are the same in both languages, and neither in what was asked and answered nor a name, a code or a request. */
    private static Set<String> untranslated(String page) throws Exception {
        String data = (ANSWERS + UriUtils.decode(page, UTF_8)).replaceAll("[\\[\\]\"]", "");
        var same = words(send(request(page, "es")));
        same.retainAll(words(send(request(page, "en"))));
        same.removeIf(words -> NAMES.matcher(words).matches() || data.contains(words));
        return same;
    }

    /** What stands between the tags. */
    private static Set<String> words(String html) {
        return Pattern.compile(">([^<>]*\\p{L}{3}[^<>]*)<")
                .matcher(html.replaceAll("(?s)<(pre|code|script|style|textarea|datalist|option)\\b.*?</\\1>", ""))
                .results()
                .map(found -> found.group(1)
                        .replaceAll("&#39;|&quot;| · Seizure Watch$|^[:, ]+|[:, ]+$", "")
                        .strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_rule_that_is_being_written_shows_what_it_would_have_raised_and_values_to_choose() throws Exception {
        var token = TOKEN.matcher(send(request("/rules/_new", "en"))).results().findFirst();

        String matches = send(request("/rules/_matches", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("kind=THRESHOLD&version=0&%2Fwhen%2Fvalue=500000000&_csrf="
                        + URLEncoder.encode(token.orElseThrow().group(1), UTF_8))));

        assertThat(ASKED).contains("/v1/rules:preview");
        assertThat(matches)
                .contains("it would have raised 5 alerts; firing now: 1", "July 2024", "2024-07-01")
                .contains("data-value=\"548000000\"", "US-TX: ", "reached 5% of the time")
                .doesNotContain("??", "hx-post");
    }

    @Test
    void the_tables_of_a_page_are_saved_as_a_workbook_in_which_no_text_is_a_formula() throws Exception {
        var token = TOKEN.matcher(send(request("/ports?name=Ju%C3%A1rez", "en")))
                .results()
                .findFirst();
        String tables = """
                {"name": "ports/x", "citation": "Ports: name Juárez.", "address": "http://127.0.0.1/ports?name=Ju%C3%A1rez",
                 "tables": [{"title": "Ports", "rows": [["Name", "Seizures"], ["=HYPERLINK(1)", 742], ["Total", "7834084173436000"]]}]}""";

        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    request("/table.xlsx", "en")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("tables=" + URLEncoder.encode(tables, UTF_8) + "&_csrf="
                                    + URLEncoder.encode(token.orElseThrow().group(1), UTF_8)))
                            .build(),
                    BodyHandlers.ofInputStream());

            assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                    .isEqualTo("attachment; filename=\"ports-x.xlsx\"");
            try (var book = new ReadableWorkbook(answer.body())) {
                var sheets = book.getSheets().toList();
                assertThat(sheets).extracting(Sheet::getName).containsExactly("Ports", "Citation");
                var rows = sheets.getFirst().read();
                assertThat(rows.get(1).getCellText(0)).isEqualTo("=HYPERLINK(1)");
                assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
                assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
                assertThat(rows.get(2).getCellText(1)).isEqualTo("7834084173436000");
                assertThat(sheets.getLast().read().getFirst().getCellText(0)).isEqualTo("Ports: name Juárez.");
            }
        }
    }

    private static String answers() {
        try (var files = Files.list(Path.of("src/test/resources/answers"))) {
            return files.map(PagesTest::read).collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String page, String language) throws Exception {
        return send(request(page, language)).replaceAll("<[^>]*>", "").replace("&#39;", "'");
    }

    private static HttpRequest.Builder request(String page, String language) {
        int port = Integer.parseInt(console.getEnvironment().getRequiredProperty("local.server.port"));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                .header("Accept-Language", language);
    }

    private static String send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        }
    }
}
