package seizures.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A few numbers of each detector from other people's programs, at hand on every machine. */
class GoldenFactsTest {
    /** Published nowhere but here. */
    private static final Set<String> OUR_OWN = Set.of("SEASONAL_NB");

    private static final JsonNode GOLDEN =
            JsonMapper.builder().build().readTree(GoldenFactsTest.class.getResourceAsStream("golden-facts.json"));

    record Fact(JsonNode fact) {
        String detector() {
            return fact.get("detector").asString();
        }

        @Override
        public String toString() {
            return detector() + " " + fact.get("params");
        }
    }

    static Stream<Fact> facts() {
        return StreamSupport.stream(GOLDEN.get("facts").spliterator(), false).map(Fact::new);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_detector_gives_the_numbers_of_the_reference(Fact given) {
        JsonNode fact = given.fact();
        Detector detector = Detectors.named(given.detector()).orElseThrow();
        Map<String, Object> params = new LinkedHashMap<>();
        fact.get("params").properties().forEach(param -> params.put(param.getKey(), Oracle.plain(param.getValue())));
        List<InputFault> faults = new ArrayList<>();
        Settings settings = Settings.parse(detector.description(), params, faults);
        int from = fact.get("from").asInt();
        int to = fact.get("to").asInt();

        Findings results = detector.run(series(fact.get("series").asString()), settings, from, to);

        assertThat(faults).isEmpty();
        fact.get("at")
                .properties()
                .forEach(position -> position.getValue().properties().forEach(value -> {
                    int index = Integer.parseInt(position.getKey()) - from;
                    Object ours = results.columns().get(value.getKey()).get(index);
                    assertThat(Oracle.isSame(
                                    value.getValue(),
                                    ours,
                                    fact.get("tolerance").asDouble()))
                            .as(value.getKey() + " at " + position.getKey() + ": " + ours + ", not " + value.getValue())
                            .isTrue();
                }));
        if (fact.has("alarms")) {
            assertThat(results.columns().get("alarm"))
                    .filteredOn(Boolean.TRUE::equals)
                    .hasSize(fact.get("alarms").asInt());
        }
    }

    @Test
    void every_published_detector_has_facts() {
        Set<String> named = new TreeSet<>();
        Detectors.all().forEach(detector -> named.add(detector.description().name()));
        named.removeAll(OUR_OWN);

        assertThat(facts().map(Fact::detector)).containsAll(named);
    }

    private static CountSeries series(String id) {
        JsonNode series = GOLDEN.get("series").get(id);
        return new CountSeries(
                series.get("frequency").asInt(),
                series.get("start").get(0).asInt(),
                series.get("start").get(1).asInt(),
                StreamSupport.stream(series.get("observed").spliterator(), false)
                        .mapToDouble(JsonNode::asDouble)
                        .toArray());
    }
}
