package seizures.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortCodeTest {
    @Test
    void ports_are_in_the_order_of_their_words() {
        var ports = Stream.of(
                        "UNLOCODE:USLRD",
                        "UNLOCODE:USELP",
                        "UNLOCODE:CAWNR",
                        "SCHEDULE_D:2304",
                        "SCHEDULE_D:0101",
                        "CBP_AREA:TUCSON",
                        "CBP_AREA:EL_PASO",
                        "IDS_PLACE:CO/Cartagena",
                        "IDS_PLACE:CO/Bogota")
                .map(PortCode::parse)
                .toList();

        assertThat(ports.stream().sorted())
                .containsExactlyElementsOf(ports.stream()
                        .sorted(Comparator.comparing(PortCode::toString))
                        .toList());
        assertThat(ports).allSatisfy(port -> assertThat(port).isEqualByComparingTo(PortCode.parse(port.toString())));
    }
}
