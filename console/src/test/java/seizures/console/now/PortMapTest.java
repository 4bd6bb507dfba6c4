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
            port("UNLOCODE:USLRD", 27.5, -99.5),
            port("UNLOCODE:MXTIJ", 32.5, -117.0),
            port("CBP_AREA:SEA", null, null));

    private static Port port(String code, @Nullable Double latitude, @Nullable Double longitude) {
        return new Port(code, code, "US", null, null, latitude, longitude);
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

        assertThat(map.marks()).extracting(PortMap.Mark::port).containsExactly("UNLOCODE:USLRD", "UNLOCODE:MXTIJ");
        assertThat(map.marks()).extracting(PortMap.Mark::radius).containsExactly(14.0, 7.0);
        assertThat(map.marks()).extracting(PortMap.Mark::change).containsExactly("MORE", "LESS");
        assertThat(map.marks()).extracting(PortMap.Mark::firing).containsExactly(true, false);
        assertThat(map.unplaced()).isEqualTo(1);
    }

    @Test
    void every_mark_is_in_the_frame_whose_shape_is_always_the_same() {
        for (var map : List.of(
                map(),
                map(row("2024-09", "UNLOCODE:USLRD", 1)),
                map(row("2024-09", "UNLOCODE:USLRD", 1), row("2024-09", "UNLOCODE:MXTIJ", 1)))) {
            assertThat(map.height() / (double) map.width()).isBetween(0.44, 0.46);
            assertThat(map.marks()).allSatisfy(mark -> {
                assertThat(mark.x()).isBetween((double) map.left(), (double) map.left() + map.width());
                assertThat(mark.y()).isBetween((double) map.top(), (double) map.top() + map.height());
            });
        }
    }
}
