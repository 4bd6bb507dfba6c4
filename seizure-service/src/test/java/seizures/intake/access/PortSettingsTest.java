package seizures.intake.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import seizures.contract.Agency;
import seizures.contract.PortCode;

class PortSettingsTest {
    private static PortSettings of(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("seizures.access", PortSettings.class);
    }

    @Test
    void an_agency_reports_for_any_port_unless_its_ports_are_named() {
        assertThat(of(Map.of("seizures.access.mode", "open")).byAgency()).isEmpty();
    }

    @Test
    void agencies_with_longer_codes_are_bound() {
        assertThat(of(Map.of("seizures.access.nested-agencies", "US-CBP-OFO,US-CBP-USBP"))
                        .nested())
                .containsExactlyInAnyOrder(new Agency("US-CBP-OFO"), new Agency("US-CBP-USBP"));
        assertThat(of(Map.of("seizures.access.mode", "open")).nested()).isEmpty();
    }

    @Test
    void ports_are_bound() {
        assertThat(of(Map.of("seizures.access.ports.CA-CBSA", "UNLOCODE:CAWNP,UNLOCODE:CAVAN"))
                        .byAgency())
                .isEqualTo(Map.of(
                        new Agency("CA-CBSA"),
                        Set.of(PortCode.parse("UNLOCODE:CAWNP"), PortCode.parse("UNLOCODE:CAVAN"))));
    }
}
