package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static seizures.contract.Examples.TABLETS_AT_LAREDO;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The wire has not changed: what is written is what was approved, and what was ever approved can be read. */
class ApprovedJsonContractTest {
    static final Set<String> NAMES = Examples.ALL.keySet();

    /** A tally leaves all of its zeros out. */
    static final List<String> WHOLE =
            NAMES.stream().filter(name -> !name.equals("counted")).toList();

    @ParameterizedTest
    @FieldSource("NAMES")
    void is_written_as_approved(String name) {
        assertThat(written(Examples.ALL.get(name)))
                .isEqualTo(Approved.json(name).toString());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void is_read_as_approved(String name) {
        var example = Examples.ALL.get(name);

        assertThat((Object) read(example.topic(), Approved.json(name))).isEqualTo(example.value());
    }

    @Test
    void an_old_report_without_lists_and_with_fields_nobody_knows_is_read() {
        var event = (SeizureEvent.Reported) read(Topic.REPORTED, Approved.json("reported-old"));

        assertThat(event.seizure().items()).isEqualTo(TABLETS_AT_LAREDO.items());
        assertThat(event.seizure().route()).isEmpty();
        assertThat(event.seizure().detection()).isEmpty();
        assertThat(event.seizure().participatingAgencies()).isEmpty();
    }

    @Test
    void an_old_change_without_a_route_and_with_fields_nobody_knows_is_read() {
        var change = read(Topic.CHANGED, Approved.json("changed-old"));

        assertThat(change.circumstances().route()).isEmpty();
        assertThat(change.circumstances().participants()).isEmpty();
        assertThat(change.contributions())
                .containsExactly(new Contribution(
                        new SubstanceCode("fentanyl"),
                        Form.TABLET,
                        Evidence.PRESUMPTIVE,
                        0,
                        0,
                        0,
                        12_000,
                        0,
                        0,
                        0,
                        0,
                        0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_is_written_is_read_as_the_same(long seed) {
        var random = new Random(seed);
        var event = Anything.anyEvent(random);
        var refusal = Anything.anyRefusal(random);
        var change = Anything.anyChange(random);

        assertThat(throughTheWire(Topic.REPORTED, event)).isEqualTo(event);
        assertThat(throughTheWire(Topic.REFUSED, refusal)).isEqualTo(refusal);
        assertThat(throughTheWire(Topic.CHANGED, change)).isEqualTo(change);
    }

    @ParameterizedTest
    @FieldSource("WHOLE")
    void each_field_that_may_not_be_missing_is_missed(String name) {
        var topic = Examples.ALL.get(name).topic();
        var optional = Set.of(
                "route",
                "participants",
                "detection",
                "claims",
                "shared",
                "stands",
                "sameSeizureAs",
                "linkedTo",
                "alsoReportedAs",
                "contributions",
                "definition",
                "group",
                "expected",
                "upperBound",
                "score",
                "upTo",
                "remindAt",
                "failure",
                "endedAt",
                "secret",
                "events",
                "atMostEvery",
                "channel",
                "secrets",
                "nextAttempt",
                "note",
                "statedAt",
                "restatedOn",
                "entries",
                "agencies",
                "lines",
                "map",
                "suspended");
        var fields = Approved.json(name).propertyNames().stream()
                .filter(field -> !optional.contains(field))
                .filter(field -> !(field.equals("author") && topic.equals(Topic.ALERT_RULES)))
                .toList();

        for (var field : fields) {
            assertThatThrownBy(() -> read(topic, without(name, field)))
                    .as("%s without %s", name, field)
                    .isInstanceOf(SerializationException.class);
            assertThatThrownBy(() -> read(topic, ((ObjectNode) Approved.json(name)).putNull(field)))
                    .as("%s with a null for %s", name, field)
                    .isInstanceOf(SerializationException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"event\":\"Invented\"}",
                "{\"event\":\"Retracted\"",
                "\u0000\u0001",
                "{\"event\":\"Retracted\",\"seizureId\":\"US-CBP-1\",\"version\":2.5}",
                "{\"event\":\"Retracted\",\"seizureId\":\"not an id\",\"version\":2}"
            })
    void what_is_no_event_is_refused_and_not_taken_for_a_tombstone(String bytes) {
        var reader = Topic.REPORTED.value().deserializer();

        assertThatThrownBy(() -> reader.deserialize("t", bytes.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "\"2\"", "true", "99999999999", "1", "-3", "null"})
    void a_version_is_a_whole_number_from_2_in_a_retraction(String version) {
        var json = Approved.json("retracted").toString().replace("\"version\":4", "\"version\":" + version);

        assertThatThrownBy(() -> read(Topic.REPORTED, json)).isInstanceOf(SerializationException.class);
    }

    @Test
    void a_record_that_leaves_its_zeros_out_gets_them_back_whatever_number_they_are() {
        assertThat(ContractJson.MAPPER.readValue("{}", Sums.class)).isEqualTo(new Sums(0, BigInteger.ZERO, List.of()));
    }

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    record Sums(long masses, BigInteger squares, List<String> notes) {}

    @Test
    void an_enum_is_not_read_from_its_number() {
        var json = Approved.json("changed").toString().replace("\"AT_PORT\"", "0");

        assertThatThrownBy(() -> read(Topic.CHANGED, json)).isInstanceOf(SerializationException.class);
    }

    @Test
    void an_event_bears_the_id_of_its_record() {
        var json = Approved.json("reported").toString().replaceFirst("24-000123", "24-000999");

        assertThatThrownBy(() -> read(Topic.REPORTED, json)).isInstanceOf(SerializationException.class);
    }

    @Test
    void a_null_is_a_tombstone_both_ways() {
        assertThat(Topic.REPORTED.value().serializer().serialize("t", null)).isNull();
        assertThat(Topic.REPORTED.value().deserializer().deserialize("t", null)).isNull();
        assertThat(Topic.REPORTED.key().serializer().serialize("t", null)).isNull();
        assertThat(Topic.REPORTED.key().deserializer().deserialize("t", null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNLOCODE:USLRD", "SCHEDULE_D:0101", "CBP_AREA:TUCSON", "IDS_PLACE:DE/Köln: Hbf / Süd 🚉"})
    void the_key_of_a_change_is_scheme_and_code_in_plain_text(String key) {
        var bytes = Topic.CHANGED.key().serializer().serialize("t", PortCode.parse(key));

        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(key);
        assertThat(Topic.CHANGED.key().deserializer().deserialize("t", bytes)).isEqualTo(PortCode.parse(key));
    }

    @Test
    void the_key_of_a_report_and_of_a_refusal_is_the_plain_id() {
        for (var topic : List.of(Topic.REPORTED, Topic.REFUSED)) {
            var bytes = topic.key().serializer().serialize("t", new SeizureId("US-CBP-24-000123"));

            assertThat(bytes).asString(StandardCharsets.UTF_8).isEqualTo("US-CBP-24-000123");
            assertThat(topic.key().deserializer().deserialize("t", bytes)).hasToString("US-CBP-24-000123");
        }
    }

    @Test
    void a_key_that_is_not_utf_8_is_refused() {
        var bytes = "IDS_PLACE:DE/Köln".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Topic.CHANGED.key().deserializer().deserialize("t", bytes))
                .isInstanceOf(SerializationException.class);
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(Long::valueOf);
    }

    private static String without(String name, String field) {
        var json = (ObjectNode) Approved.json(name);
        json.remove(field);
        return json.toString();
    }

    private static <V> String written(Examples.Example<V> example) {
        return new String(example.topic().value().serializer().serialize("t", example.value()), StandardCharsets.UTF_8);
    }

    private static <V> V throughTheWire(Topic<?, V> topic, V value) {
        return topic.value()
                .deserializer()
                .deserialize("t", topic.value().serializer().serialize("t", value));
    }

    private static <V> V read(Topic<?, V> topic, JsonNode json) {
        return read(topic, json.toString());
    }

    private static <V> V read(Topic<?, V> topic, String json) {
        return topic.value().deserializer().deserialize("t", json.getBytes(StandardCharsets.UTF_8));
    }
}
