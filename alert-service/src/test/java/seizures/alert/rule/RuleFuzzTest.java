package seizures.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletRequest;
import seizures.commons.request.Parsed;
import seizures.commons.request.ProblemException;
import seizures.domain.doses.DoseMethods;
import tools.jackson.databind.JsonNode;

/** Whatever JSON is sent is a rule, the same one each time it is read, or every fault of it. */
class RuleFuzzTest {
    @FuzzTest
    void a_definition_is_a_rule_or_faults(byte[] bytes) throws IOException {
        JsonNode definition;
        try {
            definition = read(bytes);
        } catch (ProblemException _) {
            return;
        }

        switch (RuleParser.parse(definition, DoseMethods.builtIn())) {
            case Parsed.Invalid<Rule>(var faults) ->
                assertThat(faults).isNotEmpty().allMatch(fault -> fault.where().startsWith("#"));
            case Parsed.Ok<Rule>(var rule) -> {
                var again = RuleParser.parse(
                        read(definition.toString().getBytes(StandardCharsets.UTF_8)), DoseMethods.builtIn());
                assertThat(again).isEqualTo(new Parsed.Ok<>(rule));
            }
        }
    }

    /** As the service reads it. */
    private static JsonNode read(byte[] bytes) throws IOException {
        var request = new MockHttpServletRequest();
        request.setContent(bytes);
        return RuleController.read(request);
    }
}
