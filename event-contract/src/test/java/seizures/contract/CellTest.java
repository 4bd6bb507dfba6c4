package seizures.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class CellTest {
    private static final Goods FENTANYL = new Goods(new SubstanceCode("fentanyl"), Form.TABLET, Evidence.PRESUMPTIVE);
    private static final Goods COCAINE = new Goods(new SubstanceCode("cocaine"), Form.TABLET, Evidence.PRESUMPTIVE);

    @Test
    void a_cell_is_an_object_of_its_parts() {
        var cell = cell("UNLOCODE:USLRD", Optional.of(new Country("CN")), List.of(COCAINE, FENTANYL));

        assertThat(written(cell)).isEqualTo("""
                {"port":{"scheme":"UNLOCODE","code":"USLRD"},"agency":"US-CBP","crossing":"AT_PORT","mode":"VEHICLE",\
                "origin":"CN","goods":[{"substance":"cocaine","form":"TABLET","evidence":"PRESUMPTIVE"},\
                {"substance":"fentanyl","form":"TABLET","evidence":"PRESUMPTIVE"}],\
                "occurredOn":"2024-03-15","recordedOn":"2024-03-18"}""");
        assertThat(read(written(cell))).isEqualTo(cell);
    }

    @Test
    void agencies_that_took_part_and_countries_on_the_way_are_parts_in_order() {
        var dea = new Agency("US-DEA");
        var hsi = new Agency("US-HSI");
        var mexico = List.of(new Country("MX"));
        var joint = cell("UNLOCODE:USLRD", List.of(dea, hsi), Optional.empty(), mexico, List.of(FENTANYL));

        assertThat(written(joint)).contains("\"participants\":[\"US-DEA\",\"US-HSI\"]", "\"departures\":[\"MX\"]");
        assertThat(read(written(joint))).isEqualTo(joint);
        assertThatThrownBy(() -> cell("UNLOCODE:USLRD", List.of(hsi, dea), Optional.empty(), mexico, List.of(FENTANYL)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_unknown_origin_is_not_written_and_a_part_that_is_not_known_is_ignored() {
        var other = new Goods(SubstanceCode.other("50% \" 50%7C"), Form.OTHER, Evidence.SUSPECTED);
        var cell = cell("IDS_PLACE:DE/Kiel|Hafen", Optional.empty(), List.of(other));

        assertThat(written(cell)).doesNotContain("origin");
        assertThat(read(written(cell))).isEqualTo(cell);
        assertThat(read(written(cell).replaceFirst("\\{", "{\"season\":{\"of\":[1]},")))
                .isEqualTo(cell);
    }

    @Test
    void a_key_of_the_first_version_is_refused() {
        assertThatThrownBy(() ->
                        read("UNLOCODE:USLRD|US-CBP|AT_PORT|VEHICLE||2024-03-15|2024-03-18|cocaine|TABLET|SUSPECTED"))
                .isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> read("{\"agency\":\"US-CBP\"}")).isInstanceOf(SerializationException.class);
    }

    @Test
    void goods_out_of_order_or_twice_are_refused() {
        assertThatThrownBy(() -> cell("UNLOCODE:USLRD", Optional.empty(), List.of(FENTANYL, COCAINE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cell("UNLOCODE:USLRD", Optional.empty(), List.of(FENTANYL, FENTANYL)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String written(Cell cell) {
        return new String(Topic.DOSE_COUNTS.key().serializer().serialize("", cell), UTF_8);
    }

    private static Cell read(String json) {
        return Topic.DOSE_COUNTS.key().deserializer().deserialize("", json.getBytes(UTF_8));
    }

    private static Cell cell(String port, Optional<Country> origin, List<Goods> goods) {
        return cell(port, List.of(), origin, List.of(), goods);
    }

    private static Cell cell(
            String port,
            List<Agency> participants,
            Optional<Country> origin,
            List<Country> departures,
            List<Goods> goods) {
        return new Cell(
                PortCode.parse(port),
                new Agency("US-CBP"),
                participants,
                Crossing.AT_PORT,
                Mode.VEHICLE,
                origin,
                departures,
                List.of(),
                List.of(),
                goods,
                new Happened("2024-03-15"),
                LocalDate.of(2024, 3, 18));
    }
}
