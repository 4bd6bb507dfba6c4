package seizures.intake.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import seizures.commons.access.Caller;
import seizures.commons.request.Parsed;
import seizures.commons.request.ProblemException;
import seizures.commons.request.StrictJson;
import seizures.contract.Agency;
import tools.jackson.databind.JsonNode;

/** What is sealed or locked, and by whom, is said rightly or refused with every fault. */
class ActFuzzTest {
    @FuzzTest
    void bytes_say_who_acts_and_why_or_are_refused(byte[] bytes) {
        if (StrictJson.parse(ByteBuffer.wrap(bytes)) instanceof Parsed.Ok<JsonNode>(var json)) {
            try {
                assertThat(ActRequest.of(json, Caller.ANYBODY).author()).isNotBlank();
            } catch (ProblemException refused) {
                assertThat(refused.problem().status()).isEqualTo(422);
                assertThat(refused.problem().errors()).isNotEmpty();
            }
        }
    }

    @FuzzTest
    void a_period_has_a_first_and_a_last_day_or_is_refused(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        for (var agency : new String[] {"US-CBP", "GB-BF", "DE-ZOLL"}) {
            try {
                var period = Period.parse(text, new Agency(agency));

                assertThat(period.name()).isEqualTo(text);
                assertThat(period.from()).isBefore(period.to());
            } catch (IllegalArgumentException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }
}
