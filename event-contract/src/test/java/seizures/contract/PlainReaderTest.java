package seizures.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is read without databind is read as databind reads it. */
class PlainReaderTest {
    private static final PlainReader<SeizureEvent> EVENTS = PlainReader.of(SeizureEvent.class);
    private static final PlainReader<SeizureChange> CHANGES = PlainReader.of(SeizureChange.class);
    private static final PlainReader<LinkEvent> LINKS = PlainReader.of(LinkEvent.class);

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void events_and_changes_are_read_without_databind(long seed) {
        var random = new Random(seed);
        var seizure = Anything.anySeizure(random);
        var now = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        var reported = new SeizureEvent.Reported(seizure.seizureId(), now, now, "us-cbp", seizure, null, null);
        var change = new SeizureChange(
                seizure.seizureId(),
                1,
                1,
                1,
                -1,
                now,
                Circumstances.of(seizure, List.of(new Agency("US-DEA"))),
                List.of());

        assertThat(EVENTS.read(ContractJson.MAPPER.writeValueAsBytes(reported))).isEqualTo(reported);
        assertThat(CHANGES.read(ContractJson.MAPPER.writeValueAsBytes(change))).isEqualTo(change);
    }

    @Test
    void examples_of_the_busy_topics_are_read_without_databind() {
        assertThat(Examples.ALL.values().stream()
                        .map(Examples.Example::value)
                        .filter(value -> value instanceof SeizureEvent
                                || value instanceof SeizureChange
                                || value instanceof LinkEvent))
                .hasSizeGreaterThan(8)
                .allSatisfy(value -> assertThat(readerOf(value).read(ContractJson.MAPPER.writeValueAsBytes(value)))
                        .isEqualTo(value));
    }

    private static PlainReader<?> readerOf(Object value) {
        return value instanceof SeizureEvent ? EVENTS : value instanceof SeizureChange ? CHANGES : LINKS;
    }

    /** One change to the text: something missing, twice, null, of another type, of another form, unknown or behind the end. */
    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_changed_in_the_text_is_read_as_databind_reads_it_or_left_to_it(long seed) {
        var random = new Random(seed);
        for (var name : List.of(
                "reported",
                "corrected",
                "analysed",
                "linked",
                "retracted",
                "changed-joint",
                "changed",
                "claimed",
                "standing")) {
            var text = Approved.json(name).toString();
            var reader = readerOf(Examples.ALL.get(name).value());
            for (int i = 0; i < 20; i++) {
                isReadAlike(reader, mutated(text, random));
            }
        }
    }

    private static String mutated(String text, Random random) {
        var parts = text.split("(?<=[,:{}\\[\\]])|(?=[,:{}\\[\\]])");
        int at = random.nextInt(parts.length);
        var others = Stream.concat(
                        Stream.of("", "null", "\"\"", "1", "1.0", "true", "{}", "[]", "\"x\"", ",\"new\":{\"a\":[1]}"),
                        Stream.of(parts[random.nextInt(parts.length)], parts[at] + parts[at], "\"24\"", "99999999999"))
                .toList();
        parts[at] = others.get(random.nextInt(others.size()));
        return String.join("", parts);
    }

    private static <T> void isReadAlike(PlainReader<T> reader, String text) {
        var plain = reader.read(text.getBytes(UTF_8));
        if (plain != null) {
            assertThat(plain).as(text).isEqualTo(ContractJson.MAPPER.readValue(text, reader.type()));
        }
    }

    @Test
    void unknown_members_are_passed_over() {
        var text = Approved.json("changed-old").toString();

        assertThat(CHANGES.read(text.getBytes(UTF_8)))
                .isNotNull()
                .isEqualTo(ContractJson.MAPPER.readValue(text, SeizureChange.class));
    }

    @Test
    void a_type_that_says_more_about_its_json_is_left_to_databind() {
        assertThat(PlainReader.of(Tally.class).values()).isNull();
        assertThat(PlainReader.of(AlertVersion.class).values()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-12T12:00:00Z",
                "2024-01-12T12:00:00.1Z",
                "2024-02-29T23:59:59.123456789Z",
                "1969-12-31T23:59:59.999Z",
                "0000-01-01T00:00:00Z",
                "2024-01-12T24:00:00Z",
                "2024-01-12T12:00:60Z",
                "2024-02-30T12:00:00Z",
                "2024-13-01T12:00:00Z",
                "2024-01-12T12:00:00.Z",
                "2024-01-12T12:00:00.1234567891Z",
                "2024-01-12T12:00:00+01:00",
                "2024-01-12T12:00Z",
                "-024-01-12T12:00:00Z",
                "2024-01-12t12:00:00z",
                "2024-01-12",
                ""
            })
    void an_instant_is_what_its_own_parser_reads(String text) {
        assertThat(outcome(PlainText::instant, text)).isEqualTo(outcome(Instant::parse, text));
    }

    private static String outcome(Function<String, Instant> parser, String text) {
        try {
            return parser.apply(text).toString();
        } catch (DateTimeException e) {
            return "refused";
        }
    }
}
