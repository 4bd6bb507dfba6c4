package seizures.alert.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import seizures.contract.SeizureId;

class CarriersTest {
    private static Map.Entry<SeizureId, BigDecimal> amount(int i, long amount) {
        return Map.entry(new SeizureId("US-CBP-" + i), BigDecimal.valueOf(amount));
    }

    @Test
    void a_share_is_of_what_all_come_to() {
        var carriers = Carriers.of(List.of(amount(1, 2), amount(2, 1)));

        assertThat(carriers.shares()).containsExactly(new BigDecimal("0.6667"), new BigDecimal("0.3333"));
        assertThat(carriers.named().shares()).isEmpty();
    }

    @Test
    void of_many_the_largest_are_named_and_their_shares_are_still_of_all() {
        var carriers =
                Carriers.of(IntStream.range(0, 200).mapToObj(i -> amount(i, 1)).toList());

        assertThat(carriers.count()).isEqualTo(200);
        assertThat(carriers.seizures()).hasSize(Carriers.MOST);
        assertThat(carriers.shares()).hasSize(Carriers.MOST).containsOnly(new BigDecimal("0.0050"));
    }
}
