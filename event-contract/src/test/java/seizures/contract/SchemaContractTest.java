package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The schemas describe what is written: all of it passes, and what is broken does not. */
class SchemaContractTest {
    private static final String PREFIX = "urn:seizures:schema:";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(SchemaContractTest::schema));

    static final List<Topic<?, ?>> TOPICS = Topic.ALL;
    static final Set<String> NAMES = Examples.ALL.keySet();

    private static String schema(String id) {
        return !id.startsWith(PREFIX)
                ? null
                : Approved.text("/seizures/contract/schema/" + id.substring(PREFIX.length()) + ".schema.json");
    }

    @ParameterizedTest
    @FieldSource("TOPICS")
    void each_topic_has_a_schema_that_is_one(Topic<?, ?> topic) {
        var meta = SCHEMAS.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

        assertThat(meta.validate(schema(topic.schema()), InputFormat.JSON)).isEmpty();
        assertThat(ContractJson.MAPPER
                        .readTree(schema(topic.schema()))
                        .at("/$id")
                        .asString())
                .isEqualTo(topic.schema());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void what_is_approved_passes(String name) {
        assertThat(faults(Examples.ALL.get(name).topic(), Approved.json(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"reported-old, seizures.reported.v1", "changed-old, seizures.changed.v1"})
    void what_is_old_passes_but_for_a_null_that_stands_for_nothing(String name, String topic) {
        var json = ContractJson.MAPPER.readTree(Approved.json(name).toString().replace(",\"purity\":null", ""));

        assertThat(faults(PREFIX + topic, json)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seizures.contract.ApprovedJsonContractTest#seeds")
    void whatever_is_written_passes(long seed) {
        var random = new Random(seed);

        assertThat(faults(Topic.REPORTED, tree(Anything.anyEvent(random)))).isEmpty();
        assertThat(faults(Topic.REFUSED, tree(Anything.anyRefusal(random)))).isEmpty();
        assertThat(faults(Topic.CHANGED, tree(Anything.anyChange(random)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reported  | "event":"Reported"           | "event":"Rumoured"
            reported  | "event":"Reported",          |
            reported  | "US-CBP-24-000123"           | "24-000123"
            reported  | "US-CBP-24-000123"           | 24
            reported  | "2024-03-15T19:32:11.204Z"   | "15 March 2024"
            reported  | "2024-03-15T19:32:11.204Z"   | 1710531131
            reported  | "occurredOn":"2024-03-15"    | "occurredOn":"2024-13-15"
            reported  | -05:00"                      | "
            reported  | "USLRD"                      | "2304"
            reported  | "UNLOCODE"                   | "IATA"
            reported  | "AT_PORT"                    | "at port"
            reported  | "country":"CN"               | "country":"China"
            reported  | "eventCount":1               | "eventCount":0
            reported  | "eventCount":1               | "eventCount":"1"
            reported  | "count":12000                | "count":12000.5
            reported  | "count":12000                | "count":-1
            reported  | "count":12000                | "count":"12000"
            reported  | "count":12000                | "micrograms":12000
            reported  | "count":12000                | "count":12000,"micrograms":12000
            reported  | "count":12000                | "count":1000000000000001
            reported  | "{tablet}"                   | "kg"
            reported  | "{tablet}"                   | "{pill}"
            reported  | "value":"12000"              | "value":12000
            reported  | "value":"12000"              | "value":"1.2e4"
            reported  | "fentanyl"                   | "Fentanyl!"
            reported  | "fentanyl"                   | "other:"
            reported  | "PRESUMPTIVE"                | "PROVEN"
            corrected | "version":2                  | "version":1
            corrected | "version":2,                 |
            corrected | "0.1936"                     | 0.1936
            corrected | "0.1936"                     | "19.36 %"
            corrected | "0.1936"                     | "1.1936"
            corrected | "micrograms":1094160050838   | "micrograms":"1094160050838"
            corrected | "microlitres":750000         | "micrograms":750000
            analysed  | "item":0                     | "item":-1
            analysed  | "analysedOn":"2024-05-07"    | "analysedOn":"2024-05"
            analysed  | "resultId":"SW-2024-0815",   |
            retracted | ,"reason":"entered twice"    |
            retracted | "submittedBy":"us-cbp"       | "submittedBy":null
            refused   | VERSION_CONFLICT             | OTHER
            refused   | "event":"Retracted"          | "event":"Erased"
            changed   | "sign":-1                    | "sign":0
            changed   | "legs":2                     | "legs":0
            changed   | "cause":2,                   |
            changed   | "pills":12000                | "pills":-12000
            changed   | "unconverted":1              | "unconverted":2
            changed   | "micrograms":1094160000      | "micrograms":1094160000.5
            retracted-restated | "2024-12-02"       | "2024-12"
            day-sealed | "2024-03-17"               | "2024-03"
            period-locked | "from":"2022-10-01",    |
            period-unlocked | ,"reason":"the wrong year" |
            """)
    void what_is_broken_fails(String name, String right, String wrong) {
        var approved = Approved.json(name).toString();
        assertThat(approved).contains(right);

        var broken = ContractJson.MAPPER.readTree(approved.replace(right, wrong == null ? "" : wrong));

        assertThat(faults(Examples.ALL.get(name).topic(), broken)).isNotEmpty();
    }

    @Test
    void the_lists_of_words_are_those_of_the_code() {
        var values = ContractJson.MAPPER.readTree(schema(PREFIX + "values"));
        var refused = ContractJson.MAPPER.readTree(schema(Topic.REFUSED.schema()));

        assertThat(words(values, "/$defs/form")).isEqualTo(words(Form.values()));
        assertThat(words(values, "/$defs/role")).isEqualTo(words(Role.values()));
        assertThat(words(values, "/$defs/evidence")).isEqualTo(words(Evidence.values()));
        assertThat(words(values, "/$defs/crossing")).isEqualTo(words(Crossing.values()));
        assertThat(words(values, "/$defs/mode")).isEqualTo(words(Mode.values()));
        assertThat(words(values, "/$defs/direction")).isEqualTo(words(Direction.values()));
        assertThat(words(values, "/$defs/detection")).isEqualTo(words(Detection.values()));
        assertThat(words(values, "/$defs/quantityMethod")).isEqualTo(words(QuantityMethod.values()));
        assertThat(words(values, "/$defs/port/properties/scheme")).isEqualTo(words(PortScheme.values()));
        assertThat(words(values, "/$defs/routePoint/properties/role")).isEqualTo(words(RoutePoint.Role.values()));
        assertThat(words(refused, "/properties/reason")).isEqualTo(words(SeizureRefused.Reason.values()));
        assertThat(values.at("/$defs/unit/enum").valueStream().map(JsonNode::asString))
                .allMatch(unit -> UcumUnit.of(unit).isPresent())
                .hasSize(UcumUnit.values().length);
    }

    private static Set<String> words(JsonNode schema, String pointer) {
        return schema.at(pointer + "/enum")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static Set<String> words(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.toSet());
    }

    private static JsonNode tree(Object value) {
        return ContractJson.MAPPER.readTree(ContractJson.MAPPER.writeValueAsString(value));
    }

    private static List<?> faults(Topic<?, ?> topic, JsonNode json) {
        return faults(topic.schema(), json);
    }

    static List<?> faults(String id, JsonNode json) {
        Schema schema = SCHEMAS.getSchema(SchemaLocation.of(id));
        return schema.validate(
                json, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
