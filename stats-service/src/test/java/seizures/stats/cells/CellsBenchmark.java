package seizures.stats.cells;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import seizures.contract.Agency;
import seizures.contract.Cell;
import seizures.contract.Contribution;
import seizures.contract.Country;
import seizures.contract.Crossing;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Goods;
import seizures.contract.Happened;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.PortScheme;
import seizures.contract.SubstanceCode;
import seizures.contract.Tally;

/**
 * Measures a million cells by hand; no test. Six years, ten substances, 328 ports.
 *
 * <pre>java -cp … seizures.stats.cells.CellsBenchmark</pre>
 */
final class CellsBenchmark {
    private static final List<String> SUBSTANCES = List.of(
            "fentanyl",
            "cocaine",
            "heroin",
            "methamphetamine",
            "carfentanil",
            "xylazine",
            "morphine",
            "other:a",
            "other:b",
            "other:c");

    private CellsBenchmark() {}

    public static void main(String[] arguments) {
        var cells = new Cells();
        var random = new Random(1);
        var updates = new ArrayList<Cells.Update>();
        while (cells.size() < 1_000_000) {
            updates.clear();
            for (int i = 0; i < 20_000; i++) {
                updates.add(new Cells.Update(anyCell(random), Optional.of(anyTally(random)), Instant.EPOCH));
            }
            cells.take(updates);
        }
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf("%d cells, %d MB%n", cells.size(), (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        time("one year, one substance, by month", cells, question(true, true, Dimension.COUNTRY));
        time("one year, one substance, by month and port", cells, question(true, true, Dimension.PORT));
        time("everything by port", cells, question(false, false, Dimension.PORT));
        time("everything by month, substance and form", cells, question(false, true, Dimension.SUBSTANCE));
    }

    private static void time(String what, Cells cells, Selection selection) {
        double[] milliseconds = new double[300];
        int slices = 0;
        for (int i = 0; i < milliseconds.length; i++) {
            long start = System.nanoTime();
            slices = cells.sum(selection).slices().size();
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        double[] warm = Arrays.copyOfRange(milliseconds, 50, milliseconds.length);
        Arrays.sort(warm);
        System.out.printf(
                "%s: %d slices, p50 %.1f ms, p99 %.1f ms%n",
                what, slices, warm[warm.length / 2], warm[warm.length * 99 / 100]);
    }

    private static Selection question(boolean oneYear, boolean monthly, Dimension group) {
        return new Selection() {
            private Optional<Map<Dimension, String>> grouped(Dimension dimension, String value) {
                var values = new EnumMap<Dimension, String>(Dimension.class);
                if (dimension == group) {
                    values.put(dimension, value);
                }
                return Optional.of(values);
            }

            @Override
            public Optional<Map<Dimension, String>> port(PortCode port) {
                return grouped(Dimension.PORT, port.toString());
            }

            @Override
            public Optional<Map<Dimension, String>> agency(Agency agency) {
                return grouped(Dimension.AGENCY, agency.code());
            }

            @Override
            public Optional<Map<Dimension, String>> crossing(Crossing crossing) {
                return grouped(Dimension.CROSSING, crossing.name());
            }

            @Override
            public Optional<Map<Dimension, String>> mode(Mode mode) {
                return grouped(Dimension.MODE, mode.name());
            }

            @Override
            public Optional<Map<Dimension, String>> origin(Optional<Country> origin) {
                return grouped(Dimension.ORIGIN, origin.toString());
            }

            @Override
            public Optional<Map<Dimension, String>> goods(Goods goods) {
                return oneYear && !goods.substance().code().equals("fentanyl")
                        ? Optional.empty()
                        : grouped(Dimension.SUBSTANCE, goods.substance().code());
            }

            @Override
            public SubstanceCode substance(Goods goods) {
                return goods.substance();
            }

            @Override
            public Optional<Period> period(Happened occurredOn) {
                return Optional.of(new Period(
                        monthly ? occurredOn.month().toString() : "all",
                        monthly ? occurredOn.month().atDay(1) : LocalDate.EPOCH,
                        false));
            }

            @Override
            public YearMonth firstMonth() {
                return YearMonth.of(oneYear ? 2023 : 2000, 10);
            }

            @Override
            public YearMonth lastMonth() {
                return YearMonth.of(oneYear ? 2024 : 2100, 9);
            }

            @Override
            public LocalDate knownAt() {
                return LocalDate.of(2030, 1, 1);
            }
        };
    }

    private static Cell anyCell(Random random) {
        var day = LocalDate.of(2018, 10, 1).plusDays(random.nextInt(6 * 365));
        return new Cell(
                new PortCode(PortScheme.SCHEDULE_D, "%04d".formatted(random.nextInt(328))),
                new Agency("US-CBP"),
                random.nextBoolean() ? Crossing.AT_PORT : Crossing.BETWEEN_PORTS,
                Mode.values()[random.nextInt(4)],
                Optional.empty(),
                List.of(new Goods(
                        new SubstanceCode(SUBSTANCES.get(random.nextInt(SUBSTANCES.size()))),
                        random.nextBoolean() ? Form.POWDER : Form.TABLET,
                        Evidence.PRESUMPTIVE)),
                Happened.on(day),
                day.plusDays(random.nextInt(30)));
    }

    private static Tally anyTally(Random random) {
        long mass = random.nextLong(50_000_000_000L);
        return Tally.ofSeizures(1)
                .plus(Tally.of(new Contribution(
                        new SubstanceCode("fentanyl"),
                        Form.POWDER,
                        Evidence.PRESUMPTIVE,
                        mass,
                        mass,
                        mass / 9,
                        500,
                        0,
                        0,
                        0,
                        0,
                        0)));
    }
}
