package seizures.commons.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RatesTest {
    @Test
    void each_caller_has_a_limit_of_his_own() {
        var rates = new Rates(2, Duration.ofHours(1));

        assertThat(rates.allow("us-cbp")).isTrue();
        assertThat(rates.allow("us-cbp")).isTrue();
        assertThat(rates.allow("us-cbp")).isFalse();
        assertThat(rates.allow("mx-anam")).isTrue();
    }
}
