package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code docs/asyncapi.yaml} describes the topics as they are made and written. */
class AsyncApiContractTest {
    private static final Path DOCS = Path.of("../docs");
    private static final JsonNode FILE = YAMLMapper.builder().build().readTree(DOCS.resolve("asyncapi.yaml"));

    static final List<Topic<?, ?>> TOPICS = Topic.ALL;
    static final Set<String> NAMES = Examples.ALL.keySet();

    @Test
    void it_has_every_topic_and_no_other() {
        assertThat(FILE.path("channels")
                        .valueStream()
                        .map(channel -> channel.path("address").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        Topic.ALL.stream().map(Topic::name).toList());
    }

    @ParameterizedTest
    @FieldSource("TOPICS")
    void a_topic_is_made_as_it_says(Topic<?, ?> topic) {
        var kafka = channel(topic.name()).at("/bindings/kafka");
        var configuration = topic.retention().configuration();

        assertThat(kafka.path("partitions").intValue()).isEqualTo(topic.partitions());
        assertThat(kafka.at("/topicConfiguration/cleanup.policy/0").stringValue())
                .isEqualTo(configuration.get("cleanup.policy"));
        assertThat(kafka.at("/topicConfiguration/retention.ms").asString(null))
                .isEqualTo(configuration.get("retention.ms"));
    }

    @ParameterizedTest
    @FieldSource("TOPICS")
    void a_value_has_the_schema_of_its_topic(Topic<?, ?> topic) {
        var schema =
                DOCS.resolve(message(topic.name()).at("/payload/schema/$ref").stringValue());

        assertThat(ContractJson.MAPPER.readTree(schema).path("$id").stringValue())
                .isEqualTo(topic.schema());
    }

    @ParameterizedTest
    @FieldSource("TOPICS")
    void every_topic_has_somebody_who_writes_it(Topic<?, ?> topic) {
        assertThat(FILE.path("operations")
                        .valueStream()
                        .filter(operation -> operation.path("action").asString().equals("send"))
                        .map(operation -> at(operation.at("/channel/$ref").asString())
                                .path("address")
                                .asString()))
                .contains(topic.name());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void a_key_is_of_the_form_that_it_says(String name) {
        var example = Examples.ALL.get(name);
        var reference =
                message(example.topic().name()).at("/bindings/kafka/key/$ref").asString();
        var pattern = at(reference).path("pattern").asString(".*");

        if (example.value() instanceof SeizureEvent event) {
            assertThat(event.seizureId().value()).matches(pattern);
        } else if (example.value() instanceof SeizureChange change) {
            assertThat(change.port().toString()).matches(pattern);
        } else if (example.value() instanceof AlertDelivery delivery) {
            assertThat(delivery.key()).matches(pattern);
        }
    }

    @Test
    void the_headers_of_an_event_are_those_that_it_says() {
        var described = at("#/components/schemas/Headers");
        for (var example : Examples.ALL.values()) {
            if (example.value() instanceof SeizureEvent event) {
                Map<String, String> headers = Arrays.stream(
                                CloudEvents.headersOf(event).toArray())
                        .collect(Collectors.toMap(
                                Header::key, header -> new String(header.value(), StandardCharsets.UTF_8)));

                assertThat(described.path("properties").propertyNames()).containsAll(headers.keySet());
                assertThat(headers.keySet())
                        .containsAll(
                                StreamSupport.stream(described.path("required").spliterator(), false)
                                        .map(JsonNode::asString)
                                        .toList());
            }
        }
    }

    @Test
    void it_is_a_file_and_leads_nowhere_outside() throws Exception {
        assertThat(Files.readString(DOCS.resolve("asyncapi.yaml"))).doesNotContain("http://", "https://");
    }

    private static JsonNode channel(String topic) {
        return FILE.path("channels")
                .valueStream()
                .filter(channel -> channel.path("address").asString().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode message(String topic) {
        var messages = channel(topic).path("messages").valueStream().toList();
        assertThat(messages).hasSize(1);
        return at(messages.getFirst().path("$ref").asString());
    }

    private static JsonNode at(String reference) {
        var node = FILE.at(reference.substring(1));
        assertThat(node.isMissingNode()).as(reference).isFalse();
        return node;
    }
}
