package seizures.console.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RecordFormTest {
    private static final ObjectNode RECORD = read("""
            {"agency": "US-CBP", "occurredAt": "2024-03", "port": {"scheme": "IDS_PLACE", "code": "MX/Colombia: north"},
             "crossing": "AT_PORT", "mode": "VEHICLE", "direction": "INBOUND", "eventCount": 3,
             "route": [{"role": "TRANSIT", "country": "MX"}, {"role": "ORIGIN", "country": "CN"}], "detection": ["XRAY", "CANINE"],
             "sameSeizureAs": "MX-ANAM-24-9", "participatingAgencies": ["US-DEA", "MX-ANAM"],
             "items": [
               {"form": "POWDER", "quantity": {"value": "12.5", "unit": "kg"}, "quantityMethod": "WEIGHED",
                "substances": [{"substance": "fentanyl", "role": "PRIMARY", "evidence": "CONFIRMED", "purity": "0.1", "share": "0.7"},
                               {"substance": "xylazine", "role": "ADULTERANT", "evidence": "SUSPECTED"}]},
               {"form": "PRESS", "quantity": {"value": "1", "unit": "{unit}"}}]}""");

    private static ObjectNode read(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }

    /** What a browser sends when nothing was changed. */
    private static Map<String, String> fields(RecordForm form) {
        var fields = new HashMap<>(form.others());
        for (String name : new String[] {"agency", "occurredAt", "crossing", "mode", "direction", "sameSeizureAs"}) {
            fields.put("/" + name, form.text(name));
        }
        fields.put("/port", form.port());
        fields.put("/participatingAgencies", form.list("participatingAgencies"));
        fields.put("/detection", form.list("detection"));
        for (var point : form.route()) {
            fields.put(point.pointer() + "/role", point.node().isMissingNode() ? "ORIGIN" : point.text("role"));
            fields.put(point.pointer() + "/country", point.text("country"));
        }
        for (var item : form.items()) {
            for (String name : new String[] {"form", "quantity/value", "quantity/unit"}) {
                fields.put(item.pointer() + "/" + name, item.text(name));
            }
            for (var one : item.substances()) {
                for (String name : new String[] {"substance", "role", "evidence", "purity"}) {
                    fields.put(one.pointer() + "/" + name, one.text(name));
                }
            }
        }
        return fields;
    }

    @Test
    void a_form_that_is_sent_unchanged_is_the_same_record() {
        var form = new RecordForm(RECORD);

        assertThat(form.with(fields(form)).body()).isEqualTo(RECORD);
        assertThat(form.others())
                .containsOnlyKeys("/eventCount", "/items/0/quantityMethod", "/items/0/substances/0/share");
    }

    @Test
    void an_empty_form_with_its_fields_filled_in_is_the_record() {
        assertThat(RecordForm.empty().with(fields(new RecordForm(RECORD))).body())
                .isEqualTo(RECORD.deepCopy().put("eventCount", "3"));
    }

    @Test
    void an_emptied_field_is_no_member_and_an_emptied_row_no_element() {
        var form = new RecordForm(RECORD);
        var fields = fields(form);
        fields.put("/mode", " ");
        fields.put("/participatingAgencies", "");
        fields.put("/route/0/country", "");
        fields.put("/route/1/country", "");
        fields.put("/items/0/substances/1/substance", "");
        fields.put("/items/1/quantity/value", "");

        var body = form.with(fields).body();

        assertThat(body.has("mode")).isFalse();
        assertThat(body.has("participatingAgencies")).isFalse();
        assertThat(body.has("route")).isFalse();
        assertThat(body.path("items")).hasSize(1);
        assertThat(body.path("items").path(0).path("substances")).hasSize(1);
    }

    @Test
    void rows_that_were_added_are_more_items_and_substances() {
        var body = new RecordForm(RECORD)
                .with(Map.of(
                        "/items/0/substances/2/substance", "cocaine",
                        "/items/2/form", "TABLET",
                        "/items/2/quantity/value", "20",
                        "/items/2/substances/0/substance", "fentanyl"))
                .body();

        assertThat(body.path("items").path(0).path("substances")).hasSize(3);
        assertThat(body.path("items")
                        .path(2)
                        .path("substances")
                        .path(0)
                        .path("substance")
                        .asString())
                .isEqualTo("fentanyl");
    }

    @Test
    void a_port_without_a_register_is_left_to_the_service_to_refuse() {
        assertThat(RecordForm.empty().with(Map.of("/port", "Laredo")).body())
                .isEqualTo(read("{\"port\": {\"scheme\": \"\", \"code\": \"Laredo\"}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reason",
                "_csrf",
                "/",
                "//",
                "/items/999/form",
                "/items/-1/form",
                "/a/b/c/d/e/f/g",
                "/agency/",
                "/0",
                "/items/form/0",
                "/port/scheme/0/x"
            })
    void no_name_of_a_field_breaks_it(String name) {
        assertThat(new RecordForm(RECORD)
                        .with(Map.of(name, "1"))
                        .body()
                        .path("agency")
                        .asString())
                .isEqualTo("US-CBP");
    }
}
