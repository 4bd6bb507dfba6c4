package seizures.stats.gauge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.SeizureChange;
import seizures.domain.doses.DoseMethods;
import seizures.domain.registry.Ports;
import seizures.domain.registry.Substances;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;

class SeizedTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Seized seized = new Seized(meters, DoseMethods.builtIn().standard());

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @Test
    void a_window_shows_what_its_days_hold() {
        var cells = cells(List.of(Histories.monthly("2024-03", 5)));

        seized.show(cells, Instant.parse("2024-03-31T12:00:00Z"));

        assertThat(seizures("all")).isEqualTo(5);
        assertThat(seizures("fiscal-year")).isEqualTo(5);
        assertThat(seizures("7d")).isZero();
    }

    @Test
    void an_evening_at_the_border_is_today_although_it_is_tomorrow_in_utc() {
        var cells = cells(List.of(Histories.monthly("2024-03-29", 1)));

        seized.show(cells, Instant.parse("2024-03-30T03:03:00Z"));
        assertThat(seizures("1d")).isEqualTo(1);

        seized.show(cells, Instant.parse("2024-03-30T12:00:00Z"));
        assertThat(seizures("1d")).isZero();
        assertThat(seizures("7d")).isEqualTo(1);
    }

    @Test
    void a_mass_beyond_64_bits_is_shown() {
        seized.show(cells(Histories.great()), Instant.parse("2024-03-31T12:00:00Z"));

        assertThat(meters.find("seizure.seized.mass").tag("window", "all").gauges().stream()
                        .mapToDouble(Gauge::value)
                        .sum())
                .isEqualTo(12e12);
    }

    @Test
    void what_is_gone_is_no_longer_shown() {
        var change = Histories.monthly("2024-03", 5);
        var cells = cells(List.of(change));
        seized.show(cells, Instant.parse("2024-03-31T12:00:00Z"));

        cells.take(updates(List.of(change)).stream()
                .map(update -> new Cells.Update(update.cell(), Optional.empty(), update.at()))
                .toList());
        seized.show(cells, Instant.parse("2024-03-31T12:00:00Z"));

        assertThat(meters.find("seizure.seized.seizures").gauges()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void labels_are_values_of_the_registers(long seed) {
        seized.show(cells(Histories.anyHistory(new Random(seed)).changes()), Instant.parse("2030-01-01T12:00:00Z"));

        assertThat(labels("family")).isSubsetOf(families());
        assertThat(labels("region")).isSubsetOf(regions());
        assertThat(families().size() * regions().size() * Seized.Window.values().length)
                .as("series of one measure, at the very most")
                .isLessThan(3_000);
    }

    private double seizures(String window) {
        return meters.find("seizure.seized.seizures").tag("window", window).gauges().stream()
                .mapToDouble(gauge -> gauge.value())
                .sum();
    }

    private Set<String> labels(String key) {
        return meters.find("seizure.seized.seizures").gauges().stream()
                .map(gauge -> gauge.getId().getTag(key))
                .collect(Collectors.toSet());
    }

    private static Set<String> families() {
        return Stream.concat(Stream.of("unknown"), Substances.all().stream().map(Substances.Substance::family))
                .collect(Collectors.toSet());
    }

    private static Set<String> regions() {
        return Stream.concat(Stream.of(Ports.NO_REGION), Ports.all().stream().map(Ports.Port::region))
                .collect(Collectors.toSet());
    }

    private static Cells cells(List<SeizureChange> changes) {
        var cells = new Cells();
        cells.take(updates(changes));
        return cells;
    }

    private static List<Cells.Update> updates(List<SeizureChange> changes) {
        return Recount.cells(changes).entrySet().stream()
                .map(entry -> new Cells.Update(entry.getKey(), Optional.of(entry.getValue()), Instant.EPOCH))
                .toList();
    }
}
