package seizures.domain.dimension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.Agency;
import seizures.contract.Anything;
import seizures.contract.Country;
import seizures.contract.Crossing;
import seizures.contract.Detection;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Goods;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.RouteCountries;
import seizures.contract.SubstanceCode;

class DimensionTest {
    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    private static DimensionSource anySeizure(Random random) {
        return new DimensionSource(
                Anything.anyPort(random),
                new Agency("US-CBP"),
                random.nextBoolean() ? List.of() : List.of(new Agency("US-DEA"), new Agency("US-HSI")),
                Crossing.values()[random.nextInt(Crossing.values().length)],
                Mode.values()[random.nextInt(Mode.values().length)],
                new RouteCountries(
                        random.nextBoolean() ? Optional.of(new Country("CN")) : Optional.empty(),
                        random.nextBoolean() ? List.of(new Country("MX")) : List.of(),
                        random.nextBoolean() ? List.of(new Country("GT"), new Country("PA")) : List.of()),
                random.nextBoolean() ? List.of(Detection.CANINE, Detection.XRAY) : List.of());
    }

    private static <V> Map<Dimension, Set<String>> valuesOf(DimensionPart<V> part, DimensionSource seizure) {
        return part.valuesOf(part.of(seizure));
    }

    /** With its substance as intake writes it. */
    private static Goods anyGoods(Random random) {
        return new Goods(
                new SubstanceCode(
                        Dimension.SUBSTANCE.parse(Anything.anySubstance(random).code())),
                Form.values()[random.nextInt(Form.values().length)],
                Evidence.values()[random.nextInt(Evidence.values().length)]);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_values_of_a_seizure_are_those_of_its_parts_and_are_read_back(long seed) {
        var random = new Random(seed);
        var seizure = anySeizure(random);
        var goods = anyGoods(random);
        var byPart = new EnumMap<Dimension, Set<String>>(Dimension.class);

        DimensionPart.ALL.forEach(part -> byPart.putAll(valuesOf(part, seizure)));
        byPart.putAll(Dimension.valuesOf(goods));

        for (var dimension : Dimension.values()) {
            var values = dimension.valuesOf(seizure, goods);
            assertThat(values).isNotEmpty().isEqualTo(byPart.get(dimension));
            assertThat(dimension.isMultiple() || values.size() == 1).isTrue();
            for (var value : values) {
                assertThat(dimension.parse(value)).isEqualTo(value);
                assertThat(dimension.split(value)).containsExactly(value);
            }
        }
    }

    @Test
    void a_seizure_is_of_every_agency_that_took_part_and_of_every_group_of_its_country() {
        var seizure = new DimensionSource(
                PortCode.parse("UNLOCODE:MXNLD"),
                new Agency("MX-ANAM"),
                List.of(new Agency("US-DEA")),
                Crossing.AT_PORT,
                Mode.VEHICLE,
                new RouteCountries(Optional.empty(), List.of(), List.of()),
                List.of(Detection.CANINE));
        var goods = anyGoods(new Random(1));

        assertThat(Dimension.PARTICIPANT.valuesOf(seizure, goods)).containsExactlyInAnyOrder("MX-ANAM", "US-DEA");
        assertThat(Dimension.AGENCY.valuesOf(seizure, goods)).containsExactly("MX-ANAM");
        assertThat(Dimension.COUNTRY_GROUP.valuesOf(seizure, goods))
                .containsExactlyInAnyOrder("COALITION_CORE", "TRILATERAL", "WESTERN_HEMISPHERE");
        assertThat(Dimension.TRANSIT.valuesOf(seizure, goods)).containsExactly("UNKNOWN");
        assertThat(Dimension.DETECTION.valuesOf(seizure, goods)).containsExactly("CANINE");
        assertThat(Dimension.COUNTRY_GROUP.word()).isEqualTo("countryGroup");
    }

    @ParameterizedTest
    @CsvSource({
        "SUBSTANCE, Ecstasy, mdma",
        "PARENT, ECSTASY, mdma",
        "SUBSTANCE, other:Ecstasy, mdma",
        "SUBSTANCE, other:Nobody  Knows, other:nobody knows",
        "CROSSING, at_port, AT_PORT",
        "CLASS, drug, DRUG",
        "FAMILY, Opioids, opioids",
        "REGION, southwest_border, SOUTHWEST_BORDER",
        "COUNTRY, us, US",
        "AGENCY, us-cbp, US-CBP",
        "ORIGIN, unknown, UNKNOWN",
        "PORT, unlocode:uslrd, UNLOCODE:USLRD",
        "PORT, schedule_d:2304, UNLOCODE:USLRD",
        "AREA, laredo, LAREDO",
        "COUNTRY_GROUP, trilateral, TRILATERAL",
        "PARTICIPANT, us-dea, US-DEA",
        "TRANSIT, pa, PA",
        "DETECTION, xray, XRAY",
        "DETECTION, unknown, UNKNOWN",
        "AREA, mx-tam, MX-TAM",
        "PORT, UNLOCODE:USZZ9, UNLOCODE:USZZ9",
        "PORT, IDS_PLACE:DE/Frankfurt, IDS_PLACE:DE/FRANKFURT"
    })
    void a_value_is_read_in_any_case_and_by_a_synonym(Dimension dimension, String text, String value) {
        assertThat(dimension.parse(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBSTANCE, fentnilo, fentanyl",
        "FAMILY, opiods, opioids",
        "REGION, SOUTHWEST_BORDR, SOUTHWEST_BORDER",
        "PORT, USLRD, UNLOCODE:USLRD",
        "PORT, Laredo, UNLOCODE:USLRD",
        "AREA, LARDO, LAREDO",
        "COUNTRY_GROUP, TRILATRAL, TRILATERAL",
        "CROSSING, AT-PORT, AT_PORT",
        "FORM, PILLS, 'POWDER, TABLET'",
        "AGENCY, CBP, US-CBP",
        "COUNTRY, Mexico, ISO 3166"
    })
    void a_value_that_nothing_has_is_refused_in_words_that_help(Dimension dimension, String text, String help) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dimension.parse(text))
                .withMessageContaining(help);
        assertThat(dimension.parseLeniently(text)).isEqualTo(text);
    }

    @Test
    void values_are_parted_at_commas_but_a_name_with_a_comma_stays_whole() {
        assertThat(Dimension.CROSSING.split("AT_PORT, at_sea")).containsExactly("AT_PORT", "at_sea");
        assertThat(Dimension.SUBSTANCE.split("other:a, b")).containsExactly("other:a, b");
    }
}
