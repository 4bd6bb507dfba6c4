package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertEvidenceContractTest {
    @ParameterizedTest
    @ValueSource(strings = {"alert-trend", "alert-told", "alert-reduced-sum"})
    void what_a_rule_knows_beyond_the_seizures_is_read_and_written_as_approved(String name) {
        var approved = Approved.json(name);
        byte[] bytes = approved.toString().getBytes(StandardCharsets.UTF_8);

        var alert = Topic.ALERTS.value().deserializer().deserialize("", bytes);

        assertThat(alert.evidence().probability()).isEqualByComparingTo("0.00031");
        assertThat(alert.evidence().shares()).containsExactly(new BigDecimal("0.75"));
        assertThat(alert.evidence().reference()).isNotNull();
        assertThat(alert.evidence().grounds()).hasSize(2);
        assertThat(alert.title() == null).isEqualTo(!name.equals("alert-told"));
        assertThat(alert.evidence().reducedSums()).hasSize(name.equals("alert-reduced-sum") ? 1 : 0);
        assertThat(Topic.ALERTS.value().serializer().serialize("", alert))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(approved.toString());
    }
}
