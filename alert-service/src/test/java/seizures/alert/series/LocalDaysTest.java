package seizures.alert.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import seizures.alert.engine.Said;
import seizures.contract.AlertVersion;

class LocalDaysTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private static AlertVersion.Window window(String... ports) {
        return LocalDays.window(
                Span.ofDays(DAY, DAY),
                Stream.of(ports).map(LocalDaysTest::point).toList());
    }

    private static Point point(String port) {
        var fact = Fact.of(Said.grams(port, "2024-06-01", "fentanyl", 10).reported("US-CBP-1", "2024-06-02T00:00:00Z"));
        return new Point(fact, fact.goods(), BigDecimal.TEN);
    }

    @Test
    void a_day_goes_from_midnight_to_midnight_at_its_port() {
        var window = window("UNLOCODE:USLAX", "UNLOCODE:USSYS");

        assertThat(window.from()).isEqualTo("2024-06-01T07:00:00Z");
        assertThat(window.to()).isEqualTo("2024-06-02T07:00:00Z");
        assertThat(window.zone()).isEqualTo("America/Los_Angeles");
        assertThat(window.firstDay()).isEqualTo(DAY);
        assertThat(window.lastDay()).isEqualTo(DAY);
    }

    @Test
    void of_ports_in_several_zones_it_spans_the_days_of_all() {
        var window = window("UNLOCODE:USLAX", "UNLOCODE:USMIA");

        assertThat(window.from()).isEqualTo("2024-06-01T04:00:00Z");
        assertThat(window.to()).isEqualTo("2024-06-02T07:00:00Z");
        assertThat(window.zone()).isEqualTo("America/New_York, America/Los_Angeles");
    }

    @Test
    void without_a_port_it_is_a_day_of_utc() {
        var window = LocalDays.window(Span.ofDays(DAY, DAY), List.of());

        assertThat(window.from()).isEqualTo("2024-06-01T00:00:00Z");
        assertThat(window.zone()).isEqualTo("UTC");
    }

    @Test
    void a_day_on_which_clocks_change_has_another_length() {
        var change = LocalDate.of(2024, 3, 10);
        var window = LocalDays.window(Span.ofDays(change, change), List.of(point("UNLOCODE:USLAX")));

        assertThat(window.from()).isEqualTo("2024-03-10T08:00:00Z");
        assertThat(window.to()).isEqualTo("2024-03-11T07:00:00Z");
    }
}
