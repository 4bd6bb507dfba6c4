package seizures.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import seizures.domain.dimension.Dimension;

class CrossingsTest {
    private static final Crossings CROSSINGS = Crossings.read();

    @Test
    void a_region_is_the_sum_of_its_field_offices() {
        var offices = Stream.of("LAREDO", "EL_PASO", "SAN_DIEGO", "TUCSON")
                .map(office -> trucks(Dimension.PORT, "CBP_AREA:" + office))
                .reduce(BigInteger.ZERO, BigInteger::add);

        assertThat(offices).isEqualTo(trucks(Dimension.REGION, "SOUTHWEST_BORDER"));
        assertThat(offices).isGreaterThan(BigInteger.valueOf(7_000_000));
    }

    @Test
    void a_field_office_and_one_of_its_ports_are_told_apart() {
        assertThat(trucks(Dimension.PORT, "UNLOCODE:USLRD"))
                .isLessThan(trucks(Dimension.PORT, "CBP_AREA:LAREDO"))
                .isPositive();
        assertThat(trucks(Dimension.AREA, "LAREDO")).isEqualTo(trucks(Dimension.PORT, "CBP_AREA:LAREDO"));
    }

    @Test
    void where_a_year_or_the_port_is_not_known_there_is_no_number() {
        assertThat(CROSSINGS.of(Traffic.TRUCKS, Set.of(2018, 2023), Map.of())).isEmpty();
        assertThat(CROSSINGS.of(Traffic.TRUCKS, Set.of(2023), Map.of(Dimension.PORT, Set.of("CBP_AREA:MIAMI"))))
                .isEmpty();
    }

    private static BigInteger trucks(Dimension dimension, String value) {
        return CROSSINGS
                .of(Traffic.TRUCKS, Set.of(2023), Map.of(dimension, Set.of(value)))
                .orElseThrow();
    }
}
