package seizures.commons.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DifferenceTest {
    private static final JsonNode KILO = json("""
            {"agency": "US-CBP", "detection": ["CANINE"], "items": [{"quantity": {"value": "1", "unit": "kg"}, "micrograms": 7}]}""");
    private static final JsonNode TWO = json("""
            {"agency": "US-CBP", "detection": ["XRAY", "CANINE"], "note": null, "crossing": "AT_PORT",
             "items": [{"quantity": {"value": "2", "unit": "kg"}, "micrograms": 8}, {"form": "TABLET"}]}""");

    @Test
    void each_value_that_differs_is_named_with_what_it_was_and_is() {
        assertThat(Difference.between(KILO, TWO, Set.of("micrograms")))
                .containsExactly(
                        new Difference("#/crossing", null, json("\"AT_PORT\"")),
                        new Difference("#/detection", json("[\"CANINE\"]"), json("[\"XRAY\", \"CANINE\"]")),
                        new Difference("#/items/0/quantity/value", json("\"1\""), json("\"2\"")),
                        new Difference("#/items/1", null, json("{\"form\": \"TABLET\"}")));
    }

    @Test
    void what_says_the_same_does_not_differ() {
        assertThat(Difference.between(TWO, TWO.deepCopy(), Set.of())).isEmpty();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
