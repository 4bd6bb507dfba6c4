package seizures.stats.gauge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.DoseMethod;
import seizures.domain.doses.Doses;
import seizures.domain.registry.FiscalCalendar;
import seizures.stats.cells.Cells;
import seizures.stats.query.Bucket;
import seizures.stats.query.CountQuery;
import seizures.stats.query.CountRow;
import seizures.stats.query.CountTable;

/**
 * What was seized, as gauges by window, class, family and region; as a correction takes away, they are no counters.
 * Doses are those of the standard method. A seizure of two families is in the gauges of both. Labels are those of the
 * registers, and nothing is shown where nothing was seized, so there are at most windows × families × regions of each.
 */
final class Seized {
    private static final List<Dimension> GROUPS = List.of(Dimension.CLASS, Dimension.FAMILY, Dimension.REGION);
    private static final FiscalCalendar US = FiscalCalendar.find("US").orElseThrow();
    private static final ZoneId LATEST = ZoneId.of("America/Los_Angeles"); // where a day of the ports begins last
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14); // where any day begins first
    private static final double MICROGRAMS_PER_GRAM = 1e6;

    /**
     * A stretch of days that ends with the last day that has begun anywhere, counted back from the day at the westernmost
     * land ports: an evening there is today's although it is tomorrow in UTC. Reports that know no day are in those that hold
     * their whole month.
     */
    enum Window {
        TODAY("1d"),
        WEEK("7d"),
        MONTH("30d"),
        /** Of the United States. */
        FISCAL_YEAR("fiscal-year"),
        ALL("all");

        private final String label;

        Window(String label) {
            this.label = label;
        }

        Optional<LocalDate> firstDay(LocalDate today) {
            return switch (this) {
                case TODAY -> Optional.of(today);
                case WEEK -> Optional.of(today.minusDays(6));
                case MONTH -> Optional.of(today.minusDays(29));
                case FISCAL_YEAR -> Optional.of(US.firstDayOf(US.yearOf(today)));
                case ALL -> Optional.empty();
            };
        }
    }

    private record Measured(Window window, CountRow row) {}

    private final DoseMethod method;
    private final MultiGauge doses;
    private final MultiGauge mass;
    private final MultiGauge seizures;

    Seized(MeterRegistry registry, DoseMethod method) {
        this.method = method;
        doses = MultiGauge.builder("seizure.seized.doses")
                .description("Potentially lethal doses seized, by the standard dose method")
                .register(registry);
        mass = MultiGauge.builder("seizure.seized.mass")
                .description("Gross mass seized")
                .baseUnit("grams")
                .register(registry);
        seizures = MultiGauge.builder("seizure.seized.seizures")
                .description("Seizures")
                .register(registry);
    }

    /** Shows what the cells hold now. Some milliseconds of work. */
    void show(Cells cells, Instant now) {
        var measured = Arrays.stream(Window.values())
                .flatMap(window -> rows(cells, window, now))
                .toList();
        show(doses, measured, row -> doses(row).doubleValue());
        show(mass, measured, row -> Double.parseDouble(row.massMicrograms()) / MICROGRAMS_PER_GRAM);
        show(seizures, measured, CountRow::seizures);
    }

    private Stream<Measured> rows(Cells cells, Window window, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var query = new CountQuery(
                Map.of(),
                window.firstDay(LocalDate.ofInstant(now, LATEST)),
                window == Window.ALL ? Optional.empty() : Optional.of(LocalDate.ofInstant(now, EARLIEST)),
                Bucket.ALL,
                GROUPS,
                List.of(method),
                today,
                US);
        return CountTable.of(query, cells.sum(query), Optional.empty(), Optional.empty()).rows().stream()
                .map(row -> new Measured(window, row));
    }

    private Number doses(CountRow row) {
        Doses known = row.doses().get(method.id());
        return known == null ? 0 : known.mid();
    }

    private static void show(MultiGauge gauge, List<Measured> measured, ToDoubleFunction<CountRow> value) {
        gauge.register(
                measured.stream()
                        .filter(each -> value.applyAsDouble(each.row()) != 0)
                        .map(each -> MultiGauge.Row.of(tags(each), value.applyAsDouble(each.row())))
                        .toList(),
                true);
    }

    private static Tags tags(Measured measured) {
        var tags = Tags.of("window", measured.window().label);
        for (var dimension : GROUPS) {
            var value = measured.row().group().getOrDefault(dimension.word(), Dimension.UNKNOWN);
            tags = tags.and(dimension.word(), value);
        }
        return tags;
    }
}
