package seizures.alert.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import seizures.contract.ContractJson;
import seizures.domain.dimension.Dimension;

class AlertValuesTest {
    private static AlertValues values(Map<String, String> group, String select) {
        return new AlertValues(group, ContractJson.MAPPER.readTree("{\"select\": " + select + "}"));
    }

    @Test
    void the_group_says_it_or_else_the_selection_of_the_rule() {
        var values = values(
                Map.of("port", "UNLOCODE:USLRD"), "{\"substance\": [\"fentanyl\"], \"port\": [\"UNLOCODE:USSYS\"]}");

        assertThat(values.in(Dimension.PORT)).containsExactly("UNLOCODE:USLRD");
        assertThat(values.in(Dimension.SUBSTANCE)).containsExactly("fentanyl");
    }

    @Test
    void a_port_implies_its_places_and_a_substance_its_kinds() {
        var values = values(Map.of("port", "CBP_AREA:SAN_DIEGO"), "{\"substance\": [\"fentanyl\"]}");

        assertThat(values.in(Dimension.COUNTRY)).containsExactly("US");
        assertThat(values.in(Dimension.REGION)).containsExactly("SOUTHWEST_BORDER");
        assertThat(values.in(Dimension.FAMILY)).containsExactly("fentanyls");
        assertThat(values.in(Dimension.CLASS)).containsExactly("DRUG");
    }

    @Test
    void what_it_is_about_altogether_has_no_value() {
        assertThat(new AlertValues(Map.of(), null).in(Dimension.COUNTRY)).isEmpty();
        assertThat(values(Map.of("port", "nowhere"), "{}").in(Dimension.REGION)).isEmpty();
    }
}
