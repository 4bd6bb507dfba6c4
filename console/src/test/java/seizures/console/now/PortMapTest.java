package seizures.console.now;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import seizures.console.counts.CountAnswer;
import seizures.console.register.Registers.Port;

class PortMapTest {
    private static final List<Port> REGISTER = List.of(
            port("UNLOCODE:USLRD", "LAREDO", 27.5, -99.5),
            port("UNLOCODE:USEGP", "LAREDO", 28.5, -100.5),
            port("UNLOCODE:MXTIJ", "UNKNOWN", 32.5, -117.0),
            port("CBP_AREA:SEA", null, null, null));

    private static Port port(
            String code, @Nullable String area, @Nullable Double latitude, @Nullable Double longitude) {
        return new Port(code, code, "US", area, null, null, latitude, longitude);
    }

    private static CountAnswer.Row row(String month, String port, long grams) {
        return new CountAnswer.Row(
                month, Map.of("port", port), 1, grams + "000000", "0", null, null, null, null, null, null);
    }

    private static PortMap map(CountAnswer.Row... rows) {
        var answer = new CountAnswer(
                "2024-10-01", null, "month", null, null, List.of(rows), row("all", "", 0), 0, List.of(), null, null);
        return PortMap.of(
                answer,
                "2024-09",
                REGISTER,
                Set.of("UNLOCODE:USLRD"),
                row -> Double.parseDouble(row.massMicrograms()) / 1e6);
    }

    @Test
    void the_area_of_a_mark_is_as_what_was_seized_and_its_colour_as_the_change() {
        var map = map(
                row("2024-08", "UNLOCODE:USLRD", 100),
                row("2024-09", "UNLOCODE:USLRD", 400),
                row("2024-08", "UNLOCODE:MXTIJ", 200),
                row("2024-09", "UNLOCODE:MXTIJ", 100),
                row("2024-09", "CBP_AREA:SEA", 5));

        assertThat(map.ports()).extracting(PortMap.Mark::code).containsExactly("UNLOCODE:USLRD", "UNLOCODE:MXTIJ");
        assertThat(map.ports()).extracting(PortMap.Mark::radius).containsExactly(14.0, 7.0);
        assertThat(map.ports()).extracting(PortMap.Mark::change).containsExactly("MORE", "LESS");
        assertThat(map.ports()).extracting(PortMap.Mark::firing).containsExactly(true, false);
        assertThat(map.unplaced()).isEqualTo(1);
    }

    @Test
    void an_area_has_the_sum_of_its_ports_in_their_middle_and_a_port_without_one_stands_for_itself() {
        var map = map(
                row("2024-08", "UNLOCODE:USEGP", 800),
                row("2024-09", "UNLOCODE:USLRD", 300),
                row("2024-09", "UNLOCODE:USEGP", 100),
                row("2024-09", "UNLOCODE:MXTIJ", 100));

        assertThat(map.areas())
                .containsExactly(
                        new PortMap.Mark("area", "LAREDO", "LAREDO", -1000, -336, 14, "LESS", true, 2, "400000000"),
                        new PortMap.Mark(
                                "port",
                                "UNLOCODE:MXTIJ",
                                "UNLOCODE:MXTIJ",
                                -1170,
                                -390,
                                7,
                                "NEW",
                                false,
                                1,
                                "100000000"));
        assertThat(map.ports()).extracting(PortMap.Mark::change).containsExactly("NEW", "NEW", "LESS");
    }

    @Test
    void every_mark_is_in_the_frame_whose_shape_is_always_the_same() {
        for (var map : List.of(
                map(),
                map(row("2024-09", "UNLOCODE:USLRD", 1)),
                map(row("2024-09", "UNLOCODE:USLRD", 1), row("2024-09", "UNLOCODE:MXTIJ", 1)))) {
            assertThat(map.height() / (double) map.width()).isBetween(0.44, 0.46);
            assertThat(map.ports()).allSatisfy(mark -> {
                assertThat(mark.x()).isBetween((double) map.left(), (double) map.left() + map.width());
                assertThat(mark.y()).isBetween((double) map.top(), (double) map.top() + map.height());
            });
        }
    }
}
