package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** {@code docs/events.md} tells of every topic, header and field, so that it cannot fall behind. */
class EventsPageContractTest {
    private static final String PAGE = page();

    static final Set<Class<?>> RECORDS = records();
    static final Iterable<Topic<?, ?>> TOPICS = Topic.ALL;

    @ParameterizedTest
    @FieldSource("TOPICS")
    void tells_of_each_topic(Topic<?, ?> topic) {
        assertThat(PAGE).contains("| `" + topic.name() + "` |");
    }

    @ParameterizedTest
    @FieldSource("RECORDS")
    void tells_of_each_field_under_the_name_of_its_record(Class<?> type) {
        assertThat(section(type.getSimpleName()))
                .as("docs/events.md, section %s", type.getSimpleName())
                .contains(fields(type).map(field -> "`" + field + "`").toList());
    }

    @ParameterizedTest
    @FieldSource("RECORDS")
    void the_schemas_know_each_field_too(Class<?> type) {
        var schemas = Stream.concat(Topic.ALL.stream().map(Topic::name), Stream.of("values"))
                .map(name -> Approved.text("/seizures/contract/schema/" + name + ".schema.json"))
                .collect(Collectors.joining());

        assertThat(schemas)
                .contains(fields(type).map(field -> "\"" + field + "\": {").toList());
    }

    @Test
    void tells_of_each_header() {
        for (var example : Examples.ALL.values()) {
            if (example.value() instanceof SeizureEvent event) {
                CloudEvents.headersOf(event)
                        .forEach(header -> assertThat(section("Headers")).contains("`" + header.key() + "`"));
            }
        }
    }

    @Test
    void the_records_that_cross_a_topic_are_all_found() {
        assertThat(RECORDS)
                .contains(
                        SeizureEvent.Reported.class,
                        SeizureEvent.Analysed.class,
                        LabResult.Finding.class,
                        Quantity.class,
                        PortCode.class,
                        Contribution.class)
                .doesNotContain(SeizureId.class);
    }

    private static String section(String heading) {
        var section = Pattern.compile("^##+ " + heading + "\\n(.*?)(?=^##|\\z)", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(PAGE);
        return section.find() ? section.group(1) : "";
    }

    private static Stream<String> fields(Class<?> type) {
        return members(type).map(RecordComponent::getName);
    }

    /** As they stand on the wire: those of a record that is unwrapped are among the others. */
    private static Stream<RecordComponent> members(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(member -> member.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? members(member.getType())
                        : Stream.of(member));
    }

    /** All that are written as JSON objects, from the values of the topics down. */
    private static Set<Class<?>> records() {
        var found = new LinkedHashSet<Class<?>>();
        for (var topic : Topic.ALL) {
            if (topic.value() instanceof JsonSerde<?> json) {
                collect(json.type(), found);
            }
        }
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        switch (type) {
            case ParameterizedType generic ->
                Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
            case Class<?> sealed
            when sealed.isSealed() -> Stream.of(sealed.getPermittedSubclasses()).forEach(kind -> collect(kind, found));
            case Class<?> simple
            when simple.isRecord() && !isText(simple) && found.add(simple) ->
                members(simple).forEach(field -> collect(field.getGenericType(), found));
            default -> {
                // a number, a word, or a record seen before
            }
        }
    }

    private static boolean isText(Class<?> type) {
        return Stream.of(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static String page() {
        try {
            return Files.readString(Path.of("..", "docs", "events.md"));
        } catch (IOException e) {
            throw new IllegalStateException("run from the module's folder", e);
        }
    }
}
