package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** {@code report.schema.json}, the body of a report, takes what agencies may send and nothing else. */
class ReportSchemaTest {
    private static final String ID = "urn:seizures:schema:report";

    private static final String TABLETS = """
            { "seizureId": "US-CBP-24-000123",            "agency": "US-CBP",
              "occurredAt": "2024-03-15T14:20:00-05:00",   "port": { "scheme": "UNLOCODE", "code": "USLRD" },
              "crossing": "AT_PORT", "mode": "VEHICLE",    "direction": "INBOUND",
              "route": [ { "role": "ORIGIN", "country": "CN" }, { "role": "TRANSIT", "country": "MX" } ],
              "detection": [ "CANINE", "XRAY" ],           "participatingAgencies": [], "eventCount": 1,
              "recordedAt": "2024-03-16T00:00:00Z",
              "items": [ { "form": "TABLET", "quantity": { "value": "12000", "unit": "{tablet}" }, "quantityMethod": "ESTIMATED",
                           "substances": [ { "substance": "fentanyl", "role": "ADULTERANT", "evidence": "PRESUMPTIVE",
                                             "activePerUnit": { "value": "2.2", "unit": "mg" }, "uncertainty": "0.05" },
                                           { "substance": "Blue Lotus Oil", "share": "0.5", "purity": "0.725",
                                             "laboratory": "DEA" } ] } ] }
            """;

    private static final String LEAST = """
            { "seizureId": "US-CBP-1", "agency": "US-CBP", "occurredAt": "2023-04",
              "port": { "scheme": "IDS_PLACE", "code": "DE/Frankfurt am Main" },
              "items": [ { "form": "POWDER", "quantity": { "value": "0", "unit": "kg" }, "substances": [ { "substance": "heroin" } ] } ] }
            """;

    @ParameterizedTest
    @ValueSource(strings = {TABLETS, LEAST})
    void all_that_may_be_said_passes_and_so_does_the_least(String report) {
        assertThat(SchemaContractTest.faults(ID, ContractJson.MAPPER.readTree(report)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-04", "2023-04-15", "2023-04-15T10:00Z", "2023-04-15T10:00:00.5+05:30"})
    void a_time_has_the_precision_it_is_written_in(String occurredAt) {
        var report = report().put("occurredAt", occurredAt);

        assertThat(SchemaContractTest.faults(ID, report)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023", "2023-4", "2023-04-15T10:00", "2023-04-15 10:00Z", "15.04.2023", "2023-04-32", ""})
    void a_time_without_offset_or_in_another_form_fails(String occurredAt) {
        var report = report().put("occurredAt", occurredAt);

        assertThat(SchemaContractTest.faults(ID, report)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seizureId", "agency", "occurredAt", "port", "items"})
    void what_is_mandatory_is_missed(String field) {
        var report = report();
        report.remove(field);

        assertThat(SchemaContractTest.faults(ID, report)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''  | unknown at the top
            /port | in the port
            /items/0 | in an item
            /items/0/quantity | in a quantity
            /items/0/substances/0 | in a substance
            /items/0/substances/0/activePerUnit | in a content
            /route/0 | on the route
            """)
    void an_unknown_property_is_refused_wherever_it_stands(String pointer, String where) {
        var report = report();

        ((ObjectNode) report.at(pointer)).put("officerName", "somebody");

        assertThat(SchemaContractTest.faults(ID, report)).as(where).isNotEmpty();
    }

    @Test
    void an_item_without_substance_and_a_report_without_item_fail() {
        var empty = report();
        empty.putArray("items");
        var unnamed = report();
        ((ObjectNode) unnamed.at("/items/0")).putArray("substances");

        assertThat(SchemaContractTest.faults(ID, empty)).isNotEmpty();
        assertThat(SchemaContractTest.faults(ID, unnamed)).isNotEmpty();
    }

    private static ObjectNode report() {
        return (ObjectNode) ContractJson.MAPPER.readTree(TABLETS);
    }
}
