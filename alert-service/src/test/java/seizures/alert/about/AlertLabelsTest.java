package seizures.alert.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import seizures.contract.AlertFilter;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertState;
import seizures.contract.AlertVersion;
import seizures.contract.ContractJson;
import seizures.contract.Severity;

class AlertLabelsTest {
    private static final Instant NOON = Instant.parse("2024-03-15T12:00:00Z");

    private final RuleDefinitions definitions = new RuleDefinitions();

    private static AlertVersion alert(Map<String, String> group) {
        return new AlertVersion(
                "a-1",
                1,
                "fentanyl-month",
                1,
                Severity.WARNING,
                AlertState.FIRING,
                group,
                new AlertVersion.Window(NOON, NOON),
                "kg",
                BigDecimal.ONE,
                null,
                null,
                null,
                new AlertVersion.AlertEvidence(List.of(), 0),
                NOON,
                NOON,
                "report");
    }

    private static AlertFilter filter(List<String> countries, List<String> substances) {
        return new AlertFilter(List.of(), List.of(), List.of(), List.of(), List.of(), countries, substances);
    }

    @Test
    void a_port_tells_its_country() {
        var about = definitions.about(alert(Map.of("port", "UNLOCODE:USLRD")));

        assertThat(about.fits(filter(List.of("CA", "US"), List.of()))).isTrue();
        assertThat(about.fits(filter(List.of("CA"), List.of()))).isFalse();
    }

    @Test
    void what_the_group_does_not_say_the_rule_does_even_when_it_is_deleted() {
        definitions.after(new AlertRuleVersion(
                "fentanyl-month",
                1,
                NOON,
                ContractJson.MAPPER.readTree("{\"select\":{\"substance\":[\"fentanyl\",\"xylazine\"]}}")));
        definitions.after(new AlertRuleVersion("fentanyl-month", 2, NOON, null));

        assertThat(definitions.about(alert(Map.of())).fits(filter(List.of(), List.of("xylazine"))))
                .isTrue();
        assertThat(definitions
                        .about(alert(Map.of("substance", "fentanyl")))
                        .fits(filter(List.of(), List.of("xylazine"))))
                .isFalse();
    }

    @Test
    void what_is_about_everything_is_not_about_one_thing() {
        assertThat(definitions.about(alert(Map.of())).fits(filter(List.of(), List.of("fentanyl"))))
                .isFalse();
        assertThat(definitions.about(alert(Map.of())).fits(AlertFilter.EVERYTHING))
                .isTrue();
    }
}
