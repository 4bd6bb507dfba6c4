package seizures.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import seizures.contract.PortCode;
import seizures.contract.RegisterAct;
import seizures.contract.RegisterEntry.CrossingsEntry;
import seizures.domain.dimension.Dimension;
import seizures.domain.registry.RegisterBook;
import seizures.domain.registry.Traffic;

class CrossingsTest {
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
        assertThat(Crossings.of(Traffic.TRUCKS, Set.of(2018, 2023), Map.of())).isEmpty();
        assertThat(Crossings.of(Traffic.TRUCKS, Set.of(2023), Map.of(Dimension.PORT, Set.of("CBP_AREA:MIAMI"))))
                .isEmpty();
    }

    @Test
    void a_year_that_registrars_enter_is_known_for_the_ports_that_they_entered() {
        var laredo = Map.of(Dimension.PORT, Set.of("UNLOCODE:USLRD"));
        var office = Map.of(Dimension.PORT, Set.of("CBP_AREA:LAREDO"));
        var entry = new CrossingsEntry(PortCode.parse("SCHEDULE_D:2304"), 2025, 3_000_000, 2, 3, 4, 5, "BTS");
        var at = Instant.parse("2026-02-01T12:00:00Z");
        var book = new RegisterBook();
        book.take(List.of(new RegisterAct.EntryMade(entry, 1, LocalDate.of(2026, 2, 1), "registrar", "new", at, at)));

        assertThat(Crossings.of(Traffic.TRUCKS, Set.of(2025), laredo)).isEmpty();
        assertThat(book.knownAt(LocalDate.of(2026, 1, 31))
                        .during(() -> Crossings.of(Traffic.TRUCKS, Set.of(2025), laredo)))
                .isEmpty();
        assertThat(book.registers().during(() -> Crossings.of(Traffic.TRUCKS, Set.of(2025), laredo)))
                .contains(BigInteger.valueOf(3_000_000));
        assertThat(book.registers().during(() -> Crossings.of(Traffic.TRUCKS, Set.of(2025), office)))
                .isEmpty();
    }

    private static BigInteger trucks(Dimension dimension, String value) {
        return Crossings.of(Traffic.TRUCKS, Set.of(2023), Map.of(dimension, Set.of(value)))
                .orElseThrow();
    }
}
