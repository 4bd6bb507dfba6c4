package seizures.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void every_scheme_is_there() {
        assertThat(Ports.all().stream().map(port -> port.code().scheme()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(PortScheme.values());
    }

    @Test
    void the_codes_of_a_place_are_one_port() {
        var scheduleD = PortCode.parse("SCHEDULE_D:2304");
        var unlocode = PortCode.parse("UNLOCODE:USLRD");

        assertThat(Ports.identityOf(scheduleD)).isEqualTo(unlocode);
        assertThat(Ports.find(scheduleD)).isEqualTo(Ports.find(unlocode)).isPresent();
        assertThat(Ports.find(unlocode).orElseThrow().aliases()).containsExactly(scheduleD);
    }

    @Test
    void an_identity_is_no_other_ports_alias_and_stands_for_itself() {
        assertThat(Ports.all()).allSatisfy(port -> {
            assertThat(Ports.identityOf(port.code())).isEqualTo(port.code());
            assertThat(port.aliases()).allSatisfy(alias -> {
                assertThat(Ports.identityOf(alias)).isEqualTo(port.code());
                assertThat(alias.country()).isEqualTo(port.country());
            });
        });
        assertThat(Ports.all().stream().mapToInt(port -> port.aliases().size()).sum())
                .isEqualTo(359);
    }

    @ParameterizedTest
    @CsvSource({
        "SCHEDULE_D:1012, UNLOCODE:USJFK, NEW_YORK",
        "SCHEDULE_D:5501, UNLOCODE:USDFW, HOUSTON",
        "SCHEDULE_D:0901, UNLOCODE:USBUF, BUFFALO",
        "SCHEDULE_D:3604, UNLOCODE:USINL, SEATTLE",
        "UNLOCODE:USIFR, UNLOCODE:USINL, SEATTLE",
        "IDS_PLACE:US/John F. Kennedy International New York, UNLOCODE:USJFK, NEW_YORK",
        "IDS_PLACE:MX/SONORA/SAN LUIS RIO COLORADO, UNLOCODE:MXUAC, MX-SON"
    })
    void the_codes_of_a_facility_are_one_port_although_its_names_differ(String code, String port, String area) {
        assertThat(Ports.identityOf(PortCode.parse(code))).hasToString(port);
        assertThat(Ports.areaOf(PortCode.parse(code))).isEqualTo(area);
    }

    @ParameterizedTest
    @CsvSource({
        "ES/Madrid, ES/MADRID",
        "ES/MADRID, ES/MADRID",
        "ES/C\u00e1diz, ES/C\u00c1DIZ",
        "ES/Ca\u0301diz, ES/C\u00c1DIZ",
        "MX/colombia, MX/Colombia",
        "MX/Colombia, MX/Colombia"
    })
    void the_name_of_a_place_is_one_in_capitals_or_not_and_composed_or_not(String place, String identity) {
        assertThat(Ports.identityOf(new PortCode(PortScheme.IDS_PLACE, place)))
                .isEqualTo(new PortCode(PortScheme.IDS_PLACE, identity));
    }

    @Test
    void a_name_that_is_too_long_in_capitals_stays_as_it_is() {
        var place = new PortCode(PortScheme.IDS_PLACE, "DE/" + "\u00df".repeat(200));

        assertThat(Ports.identityOf(place)).isEqualTo(place);
    }

    @Test
    void an_unregistered_port_is_itself_in_no_area() {
        var nowhere = PortCode.parse("UNLOCODE:USZZ9");

        assertThat(Ports.identityOf(nowhere)).isEqualTo(nowhere);
        assertThat(Ports.areaOf(nowhere)).isEqualTo(Ports.NO_AREA);
    }

    @ParameterizedTest
    @CsvSource({
        "UNLOCODE:USLRD, LAREDO",
        "SCHEDULE_D:2304, LAREDO",
        "CBP_AREA:LAREDO, LAREDO",
        "SCHEDULE_D:2302, LAREDO",
        "CBP_AREA:DEL_RIO, DEL_RIO",
        "SCHEDULE_D:2507, SAN_DIEGO",
        "SCHEDULE_D:2604, TUCSON",
        "UNLOCODE:USPHX, TUCSON",
        "SCHEDULE_D:3106, PORTLAND",
        "UNLOCODE:MXNLD, MX-TAM",
        "UNLOCODE:MXPDS, MX-COA",
        "IDS_PLACE:MX/Colombia, MX-NLE"
    })
    void a_port_belongs_to_an_area(String port, String area) {
        assertThat(Ports.areaOf(PortCode.parse(port))).isEqualTo(area);
    }

    @Test
    void every_area_of_a_port_is_registered_and_has_a_centre() {
        assertThat(Ports.all().stream().map(Ports.Port::area).filter(area -> !area.equals(Ports.NO_AREA)))
                .allSatisfy(area -> assertThat(Areas.find(area)).isPresent());
        assertThat(Areas.all())
                .hasSize(65)
                .filteredOn(area -> area.latitude() == null)
                .extracting(Areas.Area::code)
                .containsExactly("PRECLEARANCE");
        assertThat(Areas.reportedAs(PortCode.parse("CBP_AREA:LAREDO")))
                .get()
                .extracting(Areas.Area::code)
                .isEqualTo("LAREDO");
    }

    /** Vessels, mail and two offices of several ports are codes of Schedule D and no places. */
    @Test
    void every_port_of_entry_of_the_united_states_has_coordinates() {
        assertThat(Ports.all().stream()
                        .filter(port -> Stream.concat(Stream.of(port.code()), port.aliases().stream())
                                .anyMatch(code -> code.scheme() == PortScheme.SCHEDULE_D))
                        .filter(port -> port.latitude() == null)
                        .map(port -> port.code().code()))
                .containsExactlyInAnyOrder("5801", "5901", "6000", "8000");
    }

    @Test
    void nearly_every_port_of_mexico_has_coordinates() {
        assertThat(codes(port -> port.country().code().equals("MX") && port.latitude() == null))
                .containsExactlyInAnyOrder("MXABB", "MXAOB", "MXPIB", "MXSLO");
    }

    @Test
    void coordinates_have_a_source_and_few_are_read_off_a_map() {
        assertThat(Ports.all())
                .allSatisfy(port -> assertThat(port.located() == null).isEqualTo(port.latitude() == null));
        assertThat(codes(port -> port.located() == Located.MAP))
                .containsExactlyInAnyOrder(
                        "4111",
                        "5103",
                        "5105",
                        "USKEH",
                        "MXAJS",
                        "MXMRE",
                        "MXPCV",
                        "MXSGM",
                        "MXSJC",
                        "MXYUK",
                        "MX/Colombia");
    }

    private static List<String> codes(Predicate<Ports.Port> meant) {
        return Ports.all().stream()
                .filter(meant)
                .map(port -> port.code().code())
                .toList();
    }

    /** Large airports of UN/LOCODE whose names no list of towns has. */
    @ParameterizedTest
    @CsvSource({"USIAD, 38.94, -77.46", "USDFW, 32.90, -97.04", "USDTW, 42.21, -83.35", "USBDL, 41.94, -72.68"})
    void an_airport_lies_where_it_is(String code, double latitude, double longitude) {
        assertThat(Ports.find(PortCode.parse("UNLOCODE:" + code))).get().satisfies(port -> {
            assertThat(port.latitude()).isCloseTo(latitude, within(0.01));
            assertThat(port.longitude()).isCloseTo(longitude, within(0.01));
        });
    }

    @Test
    void san_felipe_lies_in_baja_california_whatever_unlocode_says() {
        assertThat(Ports.find(PortCode.parse("UNLOCODE:MXSFH"))).get().satisfies(port -> {
            assertThat(port.area()).isEqualTo("MX-BCN");
            assertThat(port.zone()).isEqualTo(ZoneId.of("America/Tijuana"));
        });
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
