package seizures.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import seizures.commons.access.Caller;
import seizures.commons.request.ProblemException;
import seizures.contract.AlertRuleVersion;
import seizures.domain.doses.DoseMethods;
import tools.jackson.databind.json.JsonMapper;

class RuleControllerTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String DEFINITION = """
            { "severity": "info", "select": { "substance": ["fentanyl"] }, "measure": { "kind": "MASS", "unit": "kg" },
              "when": { "kind": "SINGLE", "value": 10 } }
            """;

    private final RuleBook book = new RuleBook();
    /** Without a publisher: what is refused, or changes nothing, is not published. */
    private final RuleController rules = new RuleController(
            book,
            new RulePublisher(null, null),
            NOW,
            DoseMethods.builtIn(),
            _ -> JsonMapper.shared().createObjectNode());

    @BeforeEach
    void so_many_as_may_be() {
        var definition = JsonMapper.shared().readTree(DEFINITION);
        for (int i = 1; i <= RuleController.MOST; i++) {
            book.after(AlertRuleVersion.of("rule-" + i, 1, NOW.instant(), definition), i);
        }
    }

    @Test
    void one_more_is_refused_with_the_number_that_may_be() {
        var refused = catchThrowableOfType(ProblemException.class, () -> put("new", null));

        assertThat(refused.problem().type().status()).isEqualTo(409);
        assertThat(refused).hasMessage("At most 1,000 rules are kept; delete one first");
    }

    @Test
    void one_that_is_there_may_be_put_again() throws Exception {
        assertThat(put("rule-7", "\"1\"")).isEqualTo(200);
    }

    private int put(String ruleId, String ifMatch) throws Exception {
        var request = new MockHttpServletRequest();
        request.setContentType("application/json");
        request.setContent(DEFINITION.getBytes(StandardCharsets.UTF_8));
        return rules.put(ruleId, ifMatch, null, "false", request, Caller.ANYBODY)
                .getStatusCode()
                .value();
    }
}
