package seizures.stats.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.util.LinkedMultiValueMap;
import seizures.commons.request.ProblemException;
import seizures.stats.FuzzedQuery;

/** Whatever is asked of the registers of substances and ports, the answer is a page of them, or every fault is told. */
class RegisterQueryFuzzTest {
    private static final SubstanceController SUBSTANCES =
            new SubstanceController(Clock.fixed(Instant.parse("2024-10-15T12:00:00Z"), ZoneOffset.UTC));
    private static final PortController PORTS = new PortController();

    @FuzzTest
    void parameters_are_a_page_or_faults(byte[] bytes) {
        var parameters = new LinkedMultiValueMap<>(FuzzedQuery.of(bytes));
        try {
            var answer = SUBSTANCES.substances(parameters);
            assertThat(answer.substances()).hasSizeLessThanOrEqualTo(answer.total());
        } catch (ProblemException refused) {
            assertThat(refused.problem().errors()).isNotEmpty();
        }
        try {
            var answer = PORTS.ports(parameters);
            assertThat(answer.ports()).hasSizeLessThanOrEqualTo(answer.total());
        } catch (ProblemException refused) {
            assertThat(refused.problem().errors()).isNotEmpty();
        }
    }

    @FuzzTest
    void a_name_is_a_substance_or_has_faults(byte[] bytes) {
        try {
            var found = SUBSTANCES.substance(new String(bytes, StandardCharsets.UTF_8), new LinkedMultiValueMap<>());
            assertThat(found.substance()).isNotBlank();
        } catch (ProblemException refused) {
            assertThat(refused.problem().errors()).isNotEmpty();
        }
    }
}
