package seizures.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static seizures.commons.testing.ApiClient.json;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import seizures.commons.testing.Broker;
import seizures.commons.testing.RunningService;
import seizures.commons.testing.TestIssuer;
import seizures.intake.SeizureServiceApplication;
import tools.jackson.databind.JsonNode;

/** Receipts of single and bulk writes through a real broker. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class ReceiptIT {
    @TempDir
    static Path state;

    private static Instant start;
    private static TestIssuer issuer;
    private static Broker broker;
    private static RunningService service;
    private static String cbp;
    private static String anam;

    @BeforeAll
    static void start() throws Exception {
        start = Instant.now().minusSeconds(1);
        issuer = new TestIssuer(new RSAKeyGenerator(2048).keyID("1").generate(), JWSAlgorithm.RS256);
        broker = Broker.start();
        service = RunningService.start(
                SeizureServiceApplication.class,
                broker,
                state,
                "--seizures.access.issuers[0].issuer=" + issuer.name(),
                "--seizures.access.issuers[0].keys=" + issuer.keys());
        cbp = issuer.token("us-cbp", "reporter", "US-CBP");
        anam = issuer.token("mx-anam", "reporter", "MX-ANAM");
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
        issuer.close();
    }

    private static String report(String id) {
        return """
                {"seizureId":"%s","agency":"US-CBP","occurredAt":"2024-03-15","port":{"scheme":"UNLOCODE","code":"USLRD"},\
                "items":[{"form":"POWDER","quantity":{"value":"1","unit":"kg"},"substances":[{"substance":"fentanyl"}]}]}""".formatted(id);
    }

    private static HttpResponse<String> bulk(String body, String query) {
        return service.send(service.request("/v1/seizures:bulk" + query, "Authorization", "Bearer " + cbp)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> ask(String address, String token) {
        return service.get(address, "Authorization", "Bearer " + token);
    }

    private static String receiptOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("Receipt").orElseThrow();
    }

    private static JsonNode receipt(String id) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> json(ask("/v1/receipts/" + id, cbp)),
                        receipt -> receipt.path("complete").booleanValue(false));
    }

    private static String sha256(String text) {
        return LineOrigin.sha256(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_single_write_has_a_receipt_and_a_repeated_one_another() {
        var body = report("US-CBP-R1");
        var first = service.post("/v1/seizures", body, "Authorization", "Bearer " + cbp);
        var again = service.post("/v1/seizures", body, "Authorization", "Bearer " + cbp);

        var receipt = receipt(receiptOf(first));
        assertThat(receipt.get("submittedBy").stringValue()).isEqualTo("us-cbp");
        assertThat(receipt.get("agencies").get(0).stringValue()).isEqualTo("US-CBP");
        assertThat(receipt.get("counts").get("accepted").intValue()).isEqualTo(1);
        var line = receipt.get("lines").get(0);
        assertThat(line.get("sha256").stringValue()).isEqualTo(sha256(body));
        assertThat(line.get("seizureId").stringValue()).isEqualTo("US-CBP-R1");
        assertThat(line.get("position").stringValue())
                .isEqualTo(first.headers().firstValue("Seizure-Token").orElseThrow());
        var second = receipt(receiptOf(again));
        assertThat(second.get("counts").get("unchanged").intValue()).isEqualTo(1);
        assertThat(second.get("receiptId")).isNotEqualTo(receipt.get("receiptId"));
    }

    @Test
    void a_bulk_has_one_with_every_line_over_several_parts() {
        int lines = 2 * ReceiptBook.LINES_OF_A_PART + 10;
        var body = IntStream.rangeClosed(1, lines)
                .mapToObj(number -> number == 1500 ? "{\"bad\":1}" : report("US-CBP-B" + number))
                .collect(Collectors.joining("\n"));

        var receipt = receipt(receiptOf(bulk(body, "")));

        assertThat(receipt.get("lines")).hasSize(lines);
        assertThat(receipt.get("counts").get("accepted").intValue()).isEqualTo(lines - 1);
        assertThat(receipt.get("counts").get("refused").intValue()).isEqualTo(1);
        for (int number : new int[] {1, 1000, 1001, 1500, lines}) {
            var line = receipt.get("lines").get(number - 1);
            assertThat(line.get("line").intValue()).isEqualTo(number);
            assertThat(line.get("sha256").stringValue()).isEqualTo(sha256(body.split("\n")[number - 1]));
            assertThat(line.has("position")).isEqualTo(number != 1500);
        }
    }

    @Test
    void what_was_accepted_is_found_in_the_log_where_the_receipt_itself_is_not() throws Exception {
        var answer = bulk(report("US-CBP-L1") + "\n{}\n" + report("US-CBP-L2"), "");
        var id = receiptOf(answer);

        var again = service.context
                .getBean(ReceiptRecovery.class)
                .find(id, ReceiptId.timeOf(id).orElseThrow())
                .orElseThrow();

        assertThat(again.complete()).isFalse();
        assertThat(again.submittedBy()).isEqualTo("us-cbp");
        assertThat(again.counts().accepted()).isEqualTo(2);
        var whole = receipt(id).get("lines");
        assertThat(again.lines())
                .extracting(line -> line.line() + line.sha256() + line.position())
                .containsExactlyElementsOf(whole.valueStream()
                        .filter(line -> line.has("position"))
                        .map(line -> line.get("line").intValue()
                                + line.get("sha256").stringValue()
                                + line.get("position").stringValue())
                        .toList());
    }

    @Test
    void an_agency_reads_and_lists_its_own() {
        var id = receiptOf(service.post("/v1/seizures", report("US-CBP-O1"), "Authorization", "Bearer " + cbp));
        receipt(id);

        assertThat(ask("/v1/receipts/" + id, anam).statusCode()).isEqualTo(403);
        assertThat(ask("/v1/receipts/" + id, issuer.token("x", "auditor")).statusCode())
                .isEqualTo(200);
        assertThat(ask("/v1/receipts/" + id, issuer.token("x", "alert-owner")).statusCode())
                .isEqualTo(403);
        assertThat(ask("/v1/receipts/018e4396-a1b4-7000-8000-000000000001", cbp).statusCode())
                .isEqualTo(404);
        assertThat(ask("/v1/receipts/x", cbp).statusCode()).isEqualTo(404);
        assertThat(listed("agency=US-CBP&from=" + start, cbp)).contains(id);
        assertThat(listed("agency=US-CBP&from=2100-01-01T00:00:00Z", cbp)).doesNotContain(id);
        assertThat(listed("", anam)).doesNotContain(id);
        assertThat(ask("/v1/receipts?agency=US-CBP", anam).statusCode()).isEqualTo(403);
        assertThat(ask("/v1/receipts?from=yesterday", cbp).statusCode()).isEqualTo(400);
    }

    private static String listed(String query, String token) {
        var answer = ask("/v1/receipts?limit=1000&" + query, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void a_dry_run_and_a_refused_write_have_none() {
        var dry = service.post("/v1/seizures?dryRun=true", report("US-CBP-D1"), "Authorization", "Bearer " + cbp);
        var refused = service.post("/v1/seizures", "{}", "Authorization", "Bearer " + cbp);

        assertThat(dry.statusCode()).isEqualTo(201);
        assertThat(dry.headers().firstValue("Receipt")).isEmpty();
        assertThat(refused.headers().firstValue("Receipt")).isEmpty();
        assertThat(bulk(report("US-CBP-D1"), "?dryRun=true").headers().firstValue("Receipt"))
                .isEmpty();
    }
}
