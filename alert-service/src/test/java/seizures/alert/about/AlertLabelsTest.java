package seizures.alert.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    void a_port_tells_its_area_and_groups_of_countries_and_an_agency_takes_part() {
        var about = definitions.about(alert(Map.of("port", "UNLOCODE:USLRD", "agency", "US-CBP")));

        assertThat(about.fits(more("LAREDO", "TRILATERAL", "US-CBP"))).isTrue();
        assertThat(about.fits(more("LAREDO", "TRILATERAL", "US-DEA"))).isFalse();
        assertThat(about.fits(more("TUCSON", "TRILATERAL", "US-CBP"))).isFalse();
    }

    private static AlertFilter more(String area, String countryGroup, String participant) {
        return new AlertFilter(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(area),
                List.of(countryGroup),
                List.of(),
                List.of(participant));
    }

    @Test
    void what_the_group_does_not_say_the_rule_does_even_when_it_is_deleted() {
        definitions.after(AlertRuleVersion.of(
                "fentanyl-month",
                1,
                NOON,
                ContractJson.MAPPER.readTree("{\"select\":{\"substance\":[\"fentanyl\",\"xylazine\"]}}")));
        definitions.after(AlertRuleVersion.of("fentanyl-month", 2, NOON, null));

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

    private void rule(int version, String select) {
        definitions.after(AlertRuleVersion.of(
                "fentanyl-month", version, NOON, ContractJson.MAPPER.readTree("{\"select\":" + select + "}")));
    }

    @Test
    void a_series_of_an_agency_is_about_that_agency() {
        var alert = alert(Map.of("agency", "US-CBP", "port", "UNLOCODE:USLRD"));

        assertThat(definitions.isAboutOnly(Set.of("US-CBP"), alert)).isTrue();
        assertThat(definitions.isAboutOnly(Set.of("MX-ANAM"), alert)).isFalse();
        assertThat(definitions.isAboutOnly(Set.of(), alert)).isFalse();
    }

    @Test
    void a_rule_that_selects_one_agency_is_about_that_agency() {
        rule(1, "{\"agency\":[\"US-CBP\"]}");

        assertThat(definitions.isAboutOnly(Set.of("US-CBP"), alert(Map.of()))).isTrue();
        assertThat(definitions.isAboutOnly(Set.of("US-CBP", "US-DEA"), alert(Map.of())))
                .isTrue();
        assertThat(definitions.isAboutOnly(Set.of("MX-ANAM"), alert(Map.of()))).isFalse();
    }

    @Test
    void what_sums_several_agencies_is_about_none_of_them() {
        assertThat(definitions.isAboutOnly(Set.of("US-CBP"), alert(Map.of()))).isFalse();

        rule(1, "{\"agency\":[\"US-CBP\",\"MX-ANAM\"]}");
        assertThat(definitions.isAboutOnly(Set.of("US-CBP"), alert(Map.of()))).isFalse();

        rule(2, "{\"agency\":[\"US-CBP\"]}");
        assertThat(definitions.isAboutOnly(Set.of("US-CBP"), alert(Map.of()))).isFalse();
    }
}
