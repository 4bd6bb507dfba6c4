package seizures.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import seizures.commons.request.Faults;
import seizures.commons.request.JsonFields;
import seizures.commons.request.ProblemException;
import seizures.domain.doses.DoseMethods;

/** Numbers that are short as texts and beyond all that a number can be. */
class RuleNumbersTest {
    private static final String RULE = """
            { "severity": "warning", "measure": { "kind": "MASS", "unit": "kg" },
              "when": { "kind": "THRESHOLD", "window": { "sliding": "PT24H" }, "value": %s } }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {"1e21047483647", "1e-21047483647", "1e2147483648", "1.5e-2147483648", "-1e99999999999999999999"})
    void an_exponent_beyond_all_is_a_bad_request(String number) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> RuleController.read(request(number)))
                .withMessage("The JSON has a number that is too large or too small");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483647", "1e-2147483647", "1e1000000000", "-1e999999999", "1e400"})
    void a_very_large_or_small_number_is_parsed_for_little(String number) {
        assertThatCode(() -> RuleParser.parse(RuleController.read(request(number)), DoseMethods.builtIn()))
                .doesNotThrowAnyException();
    }

    /** Larger than a double, smaller than one, larger than a long. */
    @ParameterizedTest
    @ValueSource(strings = {"1e99999999", "-1e99999999", "1e-99999999", "99999999999999999999999999"})
    void a_rate_a_share_and_a_whole_number_are_faults_where_they_are_beyond_their_type(String number)
            throws IOException {
        var request = new MockHttpServletRequest();
        request.setContent(
                "{\"it\":%1$s,\"params\":{\"p\":%1$s}}".formatted(number).getBytes(StandardCharsets.UTF_8));
        var faults = new Faults();
        var fields = new JsonFields(RuleController.read(request), "#", faults);

        assertThat(fields.required("it").number(1e-9, 0.5)).isNull();
        assertThat(fields.required("it").fraction()).isNull();
        assertThat(fields.required("it").whole(1, 10)).isNull();
        assertThatCode(() -> fields.required("params").plainMembers()).doesNotThrowAnyException();

        assertThat(faults.list()).hasSize(1);
    }

    private static MockHttpServletRequest request(String number) {
        var request = new MockHttpServletRequest();
        request.setContent(RULE.formatted(number).getBytes(StandardCharsets.UTF_8));
        return request;
    }
}
