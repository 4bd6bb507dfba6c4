package seizures.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The checker finds what it is for: each kind of fault that is made here on purpose. */
class HistoryTest {
    private static final String ID = "US-F1-1";
    private final Findings findings = new Findings();

    @Test
    void a_corrected_and_retracted_report_is_told_in_out_in_out() {
        var history = history(reported(100), corrected(2, 200), retracted(3));

        assertThat(history.told())
                .containsExactly(
                        new History.Told(1, 1, 1),
                        new History.Told(1, 2, -1),
                        new History.Told(2, 2, 1),
                        new History.Told(2, 3, -1));
    }

    @Test
    void the_same_again_tells_nothing_and_other_content_must_be_refused() {
        var history = history(reported(100), reported(100), reported(101));

        assertThat(history.told()).containsExactly(new History.Told(1, 1, 1));
        assertThat(history.refused()).isEqualTo(1);
    }

    @Test
    void what_a_laboratory_refuted_counts_for_nothing_and_what_it_confirmed_has_its_purity() {
        var refuted = history(reported(100), analysed("R1", "\"evidence\":\"REFUTED\""));
        var confirmed = history(reported(100), analysed("R1", "\"evidence\":\"CONFIRMED\",\"purity\":\"0.5\""));

        assertThat(refuted.told()).containsExactly(new History.Told(1, 1, 1), new History.Told(1, 2, -1));
        assertThat(confirmed.version(2).parts().getFirst().number("pureMicrograms"))
                .isEqualTo(50_000_000);
    }

    @Test
    void a_result_that_says_what_another_said_tells_nothing_and_the_first_goes_out_in_the_end() {
        var history = history(
                reported(100),
                analysed("R1", "\"evidence\":\"CONFIRMED\",\"purity\":\"0.5\""),
                analysed("R2", "\"evidence\":\"CONFIRMED\",\"purity\":\"0.5\""),
                retracted(4));

        assertThat(history.told())
                .containsExactly(
                        new History.Told(1, 1, 1),
                        new History.Told(1, 2, -1),
                        new History.Told(2, 2, 1),
                        new History.Told(2, 4, -1));
    }

    @Test
    void a_change_that_is_missing_is_lost_and_one_too_many_is_doubled() {
        var records = Map.of(ID, history(reported(100), corrected(2, 200)));

        new Changes(List.of(change(1, 1, 1, 100), change(1, 1, 1, 100), change(2, 2, 1, 200))).check(records, findings);

        var verdict = findings.verdict(1);
        assertThat(verdict.lost()).isEqualTo(1);
        assertThat(verdict.doubled()).isEqualTo(1);
        assertThat(verdict.wrong()).isZero();
    }

    @Test
    void a_change_of_another_amount_is_wrong() {
        new Changes(List.of(change(1, 1, 1, 101))).check(Map.of(ID, history(reported(100))), findings);

        assertThat(findings.verdict(1).wrong()).isEqualTo(1);
    }

    @Test
    void counts_are_recounted_to_the_microgram() {
        var counts = new Counts();
        counts.add(change(1, 1, 1, 100));
        counts.add(change(1, 2, -1, 100));
        counts.add(change(2, 2, 1, 200));
        var cell = """
                {"port":{"scheme":"UNLOCODE","code":"USLRD"},"agency":"US-F1","crossing":"AT_PORT","mode":"VEHICLE",\
                "goods":[{"substance":"fentanyl","form":"POWDER","evidence":"PRESUMPTIVE"}],\
                "occurredOn":"2024-05-17","recordedOn":"2024-06-01"}""";

        var right = json("{\"seizures\":1,\"items\":1,\"micrograms\":200000000,\"massSquares\":40000000000000000}");
        counts.check(Map.of(cell, right), findings);
        assertThat(findings.verdict(1).findings()).isEmpty();

        var published = new HashMap<>(Map.of(cell, json("{\"seizures\":1,\"items\":1,\"micrograms\":200000001}")));
        published.put("another", right);
        counts.check(published, findings);
        assertThat(findings.verdict(1).wrong()).isEqualTo(2);
    }

    @Test
    void an_alert_without_a_cause_and_a_cause_without_an_alert_are_wrong() {
        new Alerts(List.of()).check(Map.of(ID, history(reported(10_000))), findings);
        new Alerts(List.of(alert(1, 10_000))).check(Map.of(ID, history(reported(9_999))), findings);
        assertThat(findings.verdict(1).wrong()).isEqualTo(2);

        new Alerts(List.of(alert(1, 10_000))).check(Map.of(ID, history(reported(10_000))), findings);
        assertThat(findings.verdict(1).wrong()).isEqualTo(2);

        new Alerts(List.of(alert(1, 10_000), alert(1, 10_000))).check(Map.of(ID, history(reported(10_000))), findings);
        assertThat(findings.verdict(1).wrong()).isEqualTo(3);
    }

    private static History history(JsonNode... events) {
        var history = new History();
        List.of(events).forEach(history::add);
        return history;
    }

    private static JsonNode json(String text) {
        return Acknowledged.JSON.readTree(text);
    }

    private static String seizure(int grams) {
        return """
            {"seizureId":"US-F1-1","port":{"scheme":"UNLOCODE","code":"USLRD"},"occurredAt":"2024-05-17","items":[
             {"form":"POWDER","quantity":{"value":"%d","unit":"g"},
              "substances":[{"substance":"fentanyl","role":"PRIMARY","evidence":"PRESUMPTIVE"}]}]}""".formatted(grams);
    }

    private static JsonNode reported(int grams) {
        return json("{\"event\":\"Reported\",\"seizure\":%s}".formatted(seizure(grams)));
    }

    private static JsonNode corrected(int version, int grams) {
        return json("{\"event\":\"Corrected\",\"version\":%d,\"reason\":\"r\",\"seizure\":%s}"
                .formatted(version, seizure(grams)));
    }

    private static JsonNode retracted(int version) {
        return json("{\"event\":\"Retracted\",\"version\":%d,\"reason\":\"r\"}".formatted(version));
    }

    private static JsonNode analysed(String resultId, String found) {
        return json(
                "{\"event\":\"Analysed\",\"result\":{\"resultId\":\"%s\",\"findings\":[{\"item\":0,\"substance\":\"fentanyl\",%s}]}}"
                        .formatted(resultId, found));
    }

    private static JsonNode change(int version, int cause, int sign, long grams) {
        return json("""
            {"seizureId":"US-F1-1","version":%d,"cause":%d,"sign":%d,"recordedAt":"2024-06-01T10:00:00Z","agency":"US-F1",
             "port":{"scheme":"UNLOCODE","code":"USLRD"},"crossing":"AT_PORT","mode":"VEHICLE","occurredOn":"2024-05-17",
             "eventCount":1,"contributions":[{"substance":"fentanyl","form":"POWDER","evidence":"PRESUMPTIVE",
             "micrograms":%d}]}""".formatted(version, cause, sign, grams * 1_000_000));
    }

    private static JsonNode alert(int version, int grams) {
        return json("""
            {"alertId":"a","version":%d,"state":"FIRING","group":{"port":"UNLOCODE:USLRD"},"observed":%d,
             "window":{"from":"2024-05-17T00:00:00Z"},"evidence":{"seizures":["US-F1-1"]}}""".formatted(version, grams));
    }
}
