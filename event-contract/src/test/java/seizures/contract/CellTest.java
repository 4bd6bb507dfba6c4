package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellTest {
    private static final Goods FENTANYL = new Goods(new SubstanceCode("fentanyl"), Form.TABLET, Evidence.PRESUMPTIVE);
    private static final Goods COCAINE = new Goods(new SubstanceCode("cocaine"), Form.TABLET, Evidence.PRESUMPTIVE);

    @Test
    void a_cell_is_readable_text() {
        var cell = cell("UNLOCODE:USLRD", Optional.of(new Country("CN")), List.of(COCAINE, FENTANYL));

        assertThat(cell)
                .hasToString("UNLOCODE:USLRD|US-CBP|AT_PORT|VEHICLE|CN|2024-03-15|2024-03-18"
                        + "|cocaine|TABLET|PRESUMPTIVE|fentanyl|TABLET|PRESUMPTIVE");
        assertThat(Cell.parse(cell.toString())).isEqualTo(cell);
    }

    @Test
    void names_with_the_mark_between_parts_come_back_as_they_were() {
        var other = new Goods(SubstanceCode.other("50% | 50%7C"), Form.OTHER, Evidence.SUSPECTED);
        var cell = cell("IDS_PLACE:DE/Kiel|Hafen", Optional.empty(), List.of(other));

        assertThat(Cell.parse(cell.toString())).isEqualTo(cell);
    }

    @Test
    void goods_out_of_order_or_twice_are_refused() {
        assertThatThrownBy(() -> cell("UNLOCODE:USLRD", Optional.empty(), List.of(FENTANYL, COCAINE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cell("UNLOCODE:USLRD", Optional.empty(), List.of(FENTANYL, FENTANYL)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Cell cell(String port, Optional<Country> origin, List<Goods> goods) {
        return new Cell(
                PortCode.parse(port),
                new Agency("US-CBP"),
                Crossing.AT_PORT,
                Mode.VEHICLE,
                origin,
                goods,
                new Happened("2024-03-15"),
                LocalDate.of(2024, 3, 18));
    }
}
