package seizures.console.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import seizures.contract.RegisterKind;
import tools.jackson.databind.json.JsonMapper;

class EntryFormTest {
    private static EntryTable.Entry entry(String kind, String content) {
        var json = JsonMapper.shared().readTree(content.replace('\'', '"'));
        return new EntryTable.Entry(
                kind, "x", 3, "ACTIVE", json, "2026-11-01", "registrar", "because", Instant.EPOCH, List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "names; {'substance':'fentanyl','source':'a letter'}",
                "substances; {'name':'Medetomidine','class':'CUTTING_AGENT','family':'sedatives','cas':'86347-14-0','source':'UNODC'}",
                "ports; {'name':'Nuevo Laredo','zone':'America/Matamoros','latitude':27.4763,'longitude':-99.5164,'source':'UN/LOCODE'}",
                "country-groups; {'name':'Trilateral','countries':['US','MX','CA'],'source':'a treaty'}",
                "crossings; {'trucks':2304,'pedestrians':0,'source':'BTS'}",
                "controls; {'from':'2025-03','source':'a law'}"
            })
    void an_entry_that_is_sent_unchanged_says_the_same(String kind, String content) {
        var form = EntryForm.of(entry(kind, content));
        var fields = new HashMap<String, String>();
        form.fields().forEach(field -> fields.put(field, form.text(field)));
        fields.put("reason", "looked at again");

        var body = new EntryForm(kind, "x", 3, fields).body();

        assertThat(body.remove("reason").asString()).isEqualTo("looked at again");
        assertThat(body.remove("effectiveOn").asString()).isEqualTo("2026-11-01");
        assertThat(body.toString()).isEqualTo(content.replace('\'', '"'));
    }

    @Test
    void an_empty_field_is_left_out_and_what_is_no_number_is_left_to_the_service() {
        var form = EntryForm.empty(
                "ports", "UNLOCODE:MXNLD", Map.of("name", " Nuevo Laredo ", "zone", " ", "latitude", "north"));

        assertThat(form.body().toString()).isEqualTo("{\"name\":\"Nuevo Laredo\",\"latitude\":\"north\"}");
    }

    @ParameterizedTest
    @EnumSource
    void every_register_has_a_form(RegisterKind kind) {
        assertThat(EntryForm.KINDS).contains(kind.word()).hasSize(RegisterKind.values().length);
        assertThat(EntryForm.empty(kind.word(), "", Map.of()).fields()).hasSizeGreaterThan(3);
    }
}
