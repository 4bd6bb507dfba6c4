package seizures.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;

class PortsTest {
    private static final Set<String> REGIONS = Set.of(
            "SOUTHWEST_BORDER",
            "NORTHERN_BORDER",
            "COASTAL_INTERIOR",
            "MX_NORTHERN_BORDER",
            "MX_SOUTHERN_BORDER",
            "MX_INTERIOR",
            Ports.NO_REGION);

    @Test
    void every_row_is_a_port_of_its_own() {
        assertThat(Ports.all())
                .hasSize(RegistryFile.rows("ports.csv").size())
                .hasSizeGreaterThan(4000)
                .extracting(Ports.Port::code)
                .doesNotHaveDuplicates();
    }

    @Test
    void every_scheme_with_a_public_list_is_there() {
        assertThat(Ports.all().stream().map(port -> port.code().scheme()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(PortScheme.UNLOCODE, PortScheme.SCHEDULE_D, PortScheme.CBP_AREA);
    }

    @Test
    void every_port_has_a_name_a_known_region_and_the_country_of_its_code() {
        assertThat(Ports.all()).allSatisfy(port -> {
            assertThat(port.name()).isNotBlank().isEqualTo(port.name().strip());
            assertThat(REGIONS).contains(port.region());
            assertThat(port.country()).isEqualTo(port.code().country());
            if (port.region().startsWith("MX_")) {
                assertThat(port.country()).hasToString("MX");
            }
        });
    }

    @Test
    void zones_are_cities_of_the_time_zone_database_and_nearly_all_known() {
        assertThat(Ports.all().stream().map(Ports.Port::zone).filter(Objects::nonNull))
                .hasSizeGreaterThan(Ports.all().size() - 20)
                .allMatch(zone -> ZoneId.getAvailableZoneIds().contains(zone.getId()))
                .allMatch(zone -> zone.getId().contains("/"));
    }

    @Test
    void coordinates_are_degrees_and_come_in_pairs() {
        assertThat(Ports.all()).allSatisfy(port -> {
            assertThat(port.latitude() == null).isEqualTo(port.longitude() == null);
            if (port.latitude() != null && port.longitude() != null) {
                assertThat(port.latitude()).isBetween(-90.0, 90.0);
                assertThat(port.longitude()).isBetween(-180.0, 180.0);
            }
        });
    }

    @Test
    void laredo_lies_at_the_southwest_border_in_central_time() {
        var laredo = Ports.find(PortCode.parse("UNLOCODE:USLRD")).orElseThrow();

        assertThat(laredo.name()).isEqualTo("Laredo");
        assertThat(laredo.region()).isEqualTo("SOUTHWEST_BORDER");
        assertThat(laredo.zone()).isEqualTo(ZoneId.of("America/Chicago"));
    }

    @Test
    void tucson_lies_at_the_southwest_border_and_keeps_no_summer_time() {
        var tucson = Ports.find(PortCode.parse("CBP_AREA:TUCSON")).orElseThrow();

        assertThat(tucson.region()).isEqualTo("SOUTHWEST_BORDER");
        assertThat(tucson.zone()).isEqualTo(ZoneId.of("America/Phoenix"));
    }

    @Test
    void a_port_outside_the_registry_has_no_region() {
        var nowhere = PortCode.parse("IDS_PLACE:DE/Frankfurt am Main");

        assertThat(Ports.find(nowhere)).isEmpty();
        assertThat(Ports.regionOf(nowhere)).isEqualTo(Ports.NO_REGION);
    }
}
