package seizures.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import seizures.contract.PortCode;

/** A time that somebody states is one of the calendar, from 1990 until now, or is refused. */
class MomentsFuzzTest {
    private static final Moments MOMENTS = new Moments(Instant.parse("2024-10-15T12:00:00Z"));

    @FuzzTest
    void a_stated_time_lies_between_1990_and_now(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        try {
            var happened = MOMENTS.occurred(text, PortCode.parse("UNLOCODE:USLRD"));

            assertThat(happened.firstDay()).isBetween(LocalDate.of(1990, 1, 1), LocalDate.of(2024, 10, 16));
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        try {
            assertThat(MOMENTS.recorded(text, null)).isBeforeOrEqualTo(MOMENTS.now());
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
