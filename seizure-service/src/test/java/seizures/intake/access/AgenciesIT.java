package seizures.intake.access;

import static org.assertj.core.api.Assertions.assertThat;
import static seizures.commons.testing.ApiClient.json;
import static seizures.intake.access.Requests.as;
import static seizures.intake.access.Requests.bulk;
import static seizures.intake.access.Requests.report;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What an agency, a laboratory and an importer may write. */
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class AgenciesIT extends ServedWithTokens {
    @Test
    void an_agency_writes_and_reads_its_own_records_and_they_name_it() {
        var stored = service.post("/v1/seizures", report("US-CBP-OWN", "US-CBP", "USLRD"), as(cbp));
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        var token = stored.headers().firstValue("Seizure-Token").orElseThrow();

        var read = service.get("/v1/seizures/US-CBP-OWN", as(cbp, "Seizure-Token", token));
        assertThat(json(read).get("submittedBy").stringValue()).isEqualTo("us-cbp");
        assertThat(service.get("/v1/seizures/US-CBP-OWN/history", as(analyst)).statusCode())
                .isEqualTo(200);
        assertThat(service.send(service.request("/v1/seizures/US-CBP-OWN", as(analyst))
                                .HEAD())
                        .statusCode())
                .isEqualTo(200);

        is(service.post("/v1/seizures", report("US-CBP-OTHER", "US-CBP", "USLRD"), as(anam)), 403, "forbidden");
        is(service.get("/v1/seizures/US-CBP-OWN", as(anam)), 403, "forbidden");
        is(service.get("/v1/seizures/US-CBP-OWN/history", as(anam)), 403, "forbidden");
        is(service.get("/v1/seizures/US-CBP-OWN", as(laboratory)), 403, "forbidden");
        var correction = report("US-CBP-OWN", "US-CBP", "USLRD").replaceFirst("\\{", "{\"reason\":\"x\",");
        is(service.put("/v1/seizures/US-CBP-OWN", correction, as(anam, "If-Match", "\"1\"")), 403, "forbidden");
        is(service.delete("/v1/seizures/US-CBP-OWN?reason=x", as(anam, "If-Match", "\"1\"")), 403, "forbidden");
        assertThat(service.delete("/v1/seizures/US-CBP-OWN?reason=x", as(cbp, "If-Match", "\"1\""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_line_of_another_agency_harms_no_other_line() {
        var lines = String.join(
                "\n",
                report("US-CBP-B1", "US-CBP", "USLRD"),
                report("MX-ANAM-B1", "MX-ANAM", "MXTIJ"),
                report("US-CBP-B2", "US-CBP", "USLRD"),
                "{\"operation\":\"retract\",\"seizureId\":\"MX-ANAM-B1\",\"version\":1,\"reason\":\"x\"}",
                report("US-CBP-B3", "US-CBP", "USLRD")
                        .replaceFirst("\\{", "{\"recordedAt\":\"2024-03-20T00:00:00Z\","));

        assertThat(bulk(service, lines, "application/x-ndjson", cbp)).containsExactly(201, 403, 201, 403, 403);
    }

    @Test
    void a_cloud_event_of_another_agency_is_refused_alone_and_in_a_batch() {
        var event =
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/x\",\"type\":\"seizures.reported.v1.Reported\",\"data\":%s}"
                        .formatted(report("US-CBP-CE", "US-CBP", "USLRD"));
        var alone = service.send(service.request("/v1/seizures", as(anam))
                .header("Content-Type", "application/cloudevents+json")
                .POST(HttpRequest.BodyPublishers.ofString(event)));

        is(alone, 403, "forbidden");
        assertThat(bulk(service, "[" + event + "]", "application/cloudevents-batch+json", anam))
                .containsExactly(403);
        assertThat(bulk(service, "[" + event + "]", "application/cloudevents-batch+json", cbp))
                .containsExactly(201);
    }

    @Test
    void a_laboratory_adds_results_and_nothing_else() {
        var finding =
                "\"laboratory\":\"DEA\",\"findings\":[{\"item\":0,\"substance\":\"fentanyl\",\"evidence\":\"CONFIRMED\"}]}";
        service.post("/v1/seizures", report("US-CBP-LAB", "US-CBP", "USLRD"), as(cbp));
        service.post("/v1/seizures", report("MX-ANAM-LAB", "MX-ANAM", "MXTIJ"), as(anam));

        var own = service.post("/v1/seizures/US-CBP-LAB/lab-results", "{\"resultId\":\"1\"," + finding, as(laboratory));
        assertThat(own.statusCode()).as(own.body()).isEqualTo(201);
        is(
                service.post("/v1/seizures/MX-ANAM-LAB/lab-results", "{\"resultId\":\"1\"," + finding, as(laboratory)),
                403,
                "forbidden");
        is(
                service.post("/v1/seizures/US-CBP-LAB/lab-results", "{\"resultId\":\"2\"," + finding, as(analyst)),
                403,
                "forbidden");
        var lines = String.join(
                "\n",
                report("US-CBP-LAB2", "US-CBP", "USLRD"),
                "{\"operation\":\"lab-result\",\"seizureId\":\"US-CBP-LAB\",\"resultId\":\"3\"," + finding,
                "{\"operation\":\"lab-result\",\"seizureId\":\"MX-ANAM-LAB\",\"resultId\":\"3\"," + finding);
        assertThat(bulk(service, lines, "application/x-ndjson", laboratory)).containsExactly(403, 201, 403);
    }

    @Test
    void only_an_importer_says_when_the_world_knew_it() {
        var known = report("US-CBP-KNOWN", "US-CBP", "USLRD")
                .replaceFirst("\\{", "{\"recordedAt\":\"2024-03-20T00:00:00Z\",");

        is(service.post("/v1/seizures", known, as(cbp)), 403, "forbidden");
        var stored = service.post("/v1/seizures", known, as(importer));
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
        assertThat(json(stored).get("recordedAt").stringValue()).isEqualTo("2024-03-20T00:00:00Z");
    }

    @Test
    void an_agency_with_a_list_of_ports_keeps_to_it() {
        var cbsa = ours.token("ca-cbsa", "reporter", "CA-CBSA");
        service.post("/v1/seizures", report("CA-CBSA-1", "CA-CBSA", "CAWNP"), as(cbsa));
        var moved = report("CA-CBSA-1", "CA-CBSA", "CAVAN").replaceFirst("\\{", "{\"reason\":\"x\",");
        var seen = report("CA-CBSA-1", "CA-CBSA", "CAWNP").replaceFirst("\\{", "{\"reason\":\"x\",");

        is(service.post("/v1/seizures", report("CA-CBSA-3", "CA-CBSA", "CAVAN"), as(cbsa)), 403, "forbidden");
        is(service.put("/v1/seizures/CA-CBSA-1", moved, as(cbsa, "If-Match", "\"1\"")), 403, "forbidden");
        assertThat(service.put("/v1/seizures/CA-CBSA-1", seen, as(cbsa, "If-Match", "\"1\""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(bulk(service, report("CA-CBSA-4", "CA-CBSA", "CAVAN"), "application/x-ndjson", cbsa))
                .containsExactly(403);
    }
}
