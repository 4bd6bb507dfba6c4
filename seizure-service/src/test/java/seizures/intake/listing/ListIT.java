package seizures.intake.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static seizures.commons.testing.ApiClient.json;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.commons.testing.TestIssuer;
import seizures.intake.SeizureServiceApplication;
import seizures.intake.ledger.Ledger;
import tools.jackson.databind.JsonNode;

/** The list of records over HTTP, of two instances that share the partitions. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class ListIT {
    private static final int CBP = 130;
    private static final int ANAM = 20;

    @TempDir
    static Path state;

    private static Instant start;
    private static TestIssuer issuer;
    private static Broker broker;
    private static RunningService one;
    private static RunningService two;
    private static String analyst;
    private static String cbp;
    private static String importer;

    @BeforeAll
    static void start() throws Exception {
        start = Instant.now().minusSeconds(1);
        issuer = new TestIssuer(new RSAKeyGenerator(2048).keyID("1").generate(), JWSAlgorithm.RS256);
        broker = Broker.start();
        one = instance("one");
        two = instance("two");
        analyst = issuer.token("jane", "analyst");
        cbp = issuer.token("us-cbp", "reporter", "US-CBP");
        importer = issuer.token("importer", "importer", "*");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Stream.of(one, two)
                        .map(service -> service.context.getBean(Ledger.class))
                        .allMatch(ledger -> ledger.isRunning() && ledger.hosts().size() == 2));
        send(IntStream.range(0, CBP).mapToObj(number -> report("US-CBP-" + number, "US-CBP", "USLRD", number)));
        send(IntStream.range(0, ANAM).mapToObj(number -> report("MX-ANAM-" + number, "MX-ANAM", "MXTIJ", number)));
        send(Stream.of(
                "{\"operation\":\"retract\",\"seizureId\":\"US-CBP-7\",\"version\":1,\"reason\":\"was flour\"}"));
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(walk(one, "limit=1000", analyst)).hasSize(CBP + ANAM);
            assertThat(walk(one, "state=RETRACTED", analyst)).hasSize(1);
        });
    }

    private static RunningService instance(String name) throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        return RunningService.start(
                SeizureServiceApplication.class,
                broker,
                state.resolve(name),
                "--server.port=" + port,
                "--seizures.advertised=127.0.0.1:" + port,
                "--seizures.access.issuers[0].issuer=" + issuer.name(),
                "--seizures.access.issuers[0].keys=" + issuer.keys());
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
        broker.close();
        issuer.close();
    }

    private static String report(String id, String agency, String port, int number) {
        return """
                {"seizureId":"%s","agency":"%s","occurredAt":"2024-%02d-15","port":{"scheme":"UNLOCODE","code":"%s"},\
                "items":[{"form":"POWDER","quantity":{"value":"1","unit":"kg"},"substances":[{"substance":"%s"}]}]}""".formatted(id, agency, 1 + number % 12, port, number % 2 == 0 ? "fentanyl" : "cocaine");
    }

    private static void send(Stream<String> lines) {
        var answer = one.send(one.request("/v1/seizures:bulk", "Authorization", "Bearer " + importer)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("\n", lines.toList()))));
        assertThat(answer.body().lines()).allMatch(line -> line.contains("\"status\":20"));
    }

    private static HttpResponse<String> ask(RunningService service, String query, String token, String... more) {
        var headers = Stream.concat(Stream.of("Authorization", "Bearer " + token), Stream.of(more));
        return service.get("/v1/seizures?" + query, headers.toArray(String[]::new));
    }

    /** The ids on all pages. */
    private static List<String> walk(RunningService service, String query, String token) {
        var ids = new ArrayList<String>();
        @Nullable String next = "";
        while (next != null) {
            var answer = ask(service, query + next, token);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var page = json(answer);
            ids(page).forEach(ids::add);
            next = page.has("next") ? "&cursor=" + page.get("next").stringValue() : null;
        }
        return ids;
    }

    private static Stream<String> ids(JsonNode page) {
        return page.get("seizures")
                .valueStream()
                .map(entry -> entry.get("seizureId").stringValue());
    }

    private static List<String> sorted(String prefix, IntStream numbers) {
        return numbers.mapToObj(number -> prefix + number).sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 100, 37, 9})
    void pages_of_either_instance_have_every_record_once_in_one_order(int limit) {
        var all = Stream.concat(
                        sorted("MX-ANAM-", IntStream.range(0, ANAM)).stream(),
                        sorted("US-CBP-", IntStream.range(0, CBP)).stream())
                .toList();

        assertThat(walk(one, "limit=" + limit, analyst)).isEqualTo(all);
        assertThat(walk(two, "limit=" + limit, analyst)).isEqualTo(all);
    }

    @Test
    void each_filter_narrows() {
        assertThat(walk(two, "agency=MX-ANAM", analyst)).isEqualTo(sorted("MX-ANAM-", IntStream.range(0, ANAM)));
        assertThat(walk(one, "port=UNLOCODE:MXTIJ&limit=3", analyst)).hasSize(ANAM);
        assertThat(walk(one, "country=US&limit=33", analyst)).hasSize(CBP);
        assertThat(walk(one, "substance=cocaine&agency=US-CBP", analyst)).hasSize(CBP / 2);
        assertThat(walk(one, "occurredFrom=2024-03&occurredTo=2024-03&agency=US-CBP", analyst))
                .isEqualTo(sorted("US-CBP-", IntStream.range(0, CBP).filter(number -> number % 12 == 2)));
        assertThat(walk(one, "state=RETRACTED", analyst)).containsExactly("US-CBP-7");
        assertThat(walk(one, "state=ACTIVE&agency=US-CBP,MX-ANAM", analyst)).hasSize(CBP + ANAM - 1);
    }

    @Test
    void an_entry_says_what_the_record_is_and_a_retracted_one_what_it_was() {
        var entry = json(ask(one, "state=RETRACTED", cbp)).get("seizures").get(0);

        assertThat(entry.get("version").intValue()).isEqualTo(2);
        assertThat(entry.get("state").stringValue()).isEqualTo("RETRACTED");
        assertThat(entry.get("agency").stringValue()).isEqualTo("US-CBP");
        assertThat(entry.get("port").get("code").stringValue()).isEqualTo("USLRD");
        assertThat(entry.get("occurredAt").stringValue()).isEqualTo("2024-08-15");
        assertThat(entry.get("substances").get(0).stringValue()).isEqualTo("cocaine");
        assertThat(entry.get("seizure").get("items")).hasSize(1);
        var record = json(one.get("/v1/seizures/US-CBP-7", "Authorization", "Bearer " + cbp));
        assertThat(record.get("seizure")).isEqualTo(entry.get("seizure"));
        assertThat(record.get("port").get("code")).isEqualTo(entry.get("port"));
        assertThat(record.get("counts")).isEmpty();
        assertThat(record.get("doses")).isEmpty();
    }

    @Test
    void a_record_shows_its_doses_by_each_method() {
        var record = json(two.get("/v1/seizures/US-CBP-0", "Authorization", "Bearer " + analyst));

        assertThat(record.get("doses").get("gross-2mg@1").get("mid").longValue())
                .isEqualTo(500_000);
        assertThat(record.get("doses").has("assay-2mg@1")).isTrue();
        var cocaine = json(two.get("/v1/seizures/US-CBP-1", "Authorization", "Bearer " + analyst));
        assertThat(cocaine.get("doses")).isEmpty();
    }

    @Test
    void a_reporter_sees_its_own_and_asks_for_no_others() {
        assertThat(walk(two, "limit=50", cbp)).isEqualTo(sorted("US-CBP-", IntStream.range(0, CBP)));
        assertThat(walk(two, "agency=US-CBP", cbp)).hasSize(CBP);
        assertThat(walk(two, "updatedSince=" + start, cbp)).allMatch(id -> id.startsWith("US-CBP-"));
        assertThat(ask(one, "agency=MX-ANAM", cbp).statusCode()).isEqualTo(403);
        assertThat(ask(one, "agency=US-CBP,MX-ANAM", cbp).statusCode()).isEqualTo(403);
        assertThat(ask(one, "", issuer.token("x", "reporter")).statusCode()).isEqualTo(403);
        assertThat(ask(one, "", issuer.token("x", "laboratory", "US-CBP")).statusCode())
                .isEqualTo(403);
        assertThat(ask(one, "limit=1", issuer.token("x", "auditor")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_goes_on_from_the_last_page_misses_nothing_that_is_written_later() {
        var first = pages("updatedSince=" + start + "&limit=40&agency=US-CBP");
        assertThat(first.ids()).hasSizeGreaterThanOrEqualTo(CBP).contains("US-CBP-7", "US-CBP-0");

        send(Stream.of(
                report("US-CBP-NEW", "US-CBP", "USLRD", 0),
                report("MX-ANAM-NEW", "MX-ANAM", "MXTIJ", 0),
                "{\"operation\":\"retract\",\"seizureId\":\"US-CBP-NEW\",\"version\":1,\"reason\":\"test\"}",
                "{\"operation\":\"retract\",\"seizureId\":\"MX-ANAM-NEW\",\"version\":1,\"reason\":\"test\"}"));

        var second = pages("agency=US-CBP&cursor=" + first.resume());
        assertThat(second.ids()).containsOnly("US-CBP-NEW");
        assertThat(pages("agency=US-CBP&cursor=" + second.resume()).ids()).isEmpty();
        assertThat(pages("updatedSince=2100-01-01T00:00:00Z").ids()).isEmpty();
    }

    /** @param resume of the last page */
    private record Walk(List<String> ids, String resume) {}

    private static Walk pages(String query) {
        var ids = new ArrayList<String>();
        var asked = query;
        while (true) {
            var answer = ask(two, asked, analyst);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var page = json(answer);
            ids(page).forEach(ids::add);
            if (!page.has("next")) {
                return new Walk(ids, page.get("resume").stringValue());
            }
            asked = query.replaceAll("&?cursor=[^&]*", "") + "&cursor="
                    + page.get("next").stringValue();
        }
    }

    @Test
    void a_page_is_had_as_lines_and_as_a_table_with_the_next_in_its_head() {
        var lines = ask(one, "agency=US-CBP&limit=10", analyst, "Accept", "application/x-ndjson");
        var table = ask(one, "agency=US-CBP&limit=10&format=csv", analyst);

        assertThat(lines.body().lines()).hasSize(10).allMatch(line -> line.startsWith("{\"seizureId\":\"US-CBP-"));
        assertThat(lines.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(table.body().lines()).hasSize(11);
        assertThat(table.body().lines().findFirst().orElseThrow()).startsWith("seizureId,version,state,agency,port");
        var next = table.headers().firstValue("Link").orElseThrow();
        assertThat(next).matches("</v1/seizures\\?.*cursor=[^&>]+.*>; rel=\"next\"");
        var followed = one.get(next.substring(1, next.indexOf('>')), "Authorization", "Bearer " + analyst);
        assertThat(followed.body().lines().skip(1).findFirst().orElseThrow()).startsWith("US-CBP-107,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=1001",
                "cursor=x",
                "cursor=bDE",
                "cursor=aQ",
                "state=GONE",
                "updatedSince=yesterday",
                "occurredFrom=2024-02-30",
                "occurredFrom=2024-03&occurredTo=2024-01",
                "format=xml",
                "colour=red",
                "port=nowhere"
            })
    void a_wrong_question_is_told_what_is_wrong(String query) {
        var answer = ask(one, query, analyst);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).get("errors")).isNotEmpty();
    }
}
