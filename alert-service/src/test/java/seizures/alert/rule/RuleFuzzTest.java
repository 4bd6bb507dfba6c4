package seizures.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever JSON is sent is a rule, the same one each time it is read, or every fault of it. */
class RuleFuzzTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @FuzzTest
    void a_definition_is_a_rule_or_faults(byte[] bytes) {
        JsonNode definition;
        try {
            definition = JSON.readTree(bytes);
        } catch (JacksonException _) {
            return;
        }

        switch (RuleParser.parse(definition)) {
            case Parsed.Invalid<Rule>(var faults) ->
                assertThat(faults)
                        .isNotEmpty()
                        .allMatch(fault -> fault.pointer().startsWith("#"));
            case Parsed.Ok<Rule>(var rule) -> {
                var again = RuleParser.parse(JSON.readTree(definition.toString()));
                assertThat(again).isEqualTo(new Parsed.Ok<>(rule));
            }
        }
    }
}
