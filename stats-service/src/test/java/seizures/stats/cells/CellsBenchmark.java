package seizures.stats.cells;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import seizures.contract.Agency;
import seizures.contract.Cell;
import seizures.contract.Contribution;
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
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.DoseMethods;
import seizures.domain.registry.FiscalCalendar;
import seizures.stats.query.Bucket;
import seizures.stats.query.CountQuery;
import seizures.stats.query.CountRows;

/**
 * Measures a million cells; no test, {@code bin/bench cells} runs it. Six years, ten substances, 328 ports.
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

    private static final int WARM_UP = 30;
    private static final int RUNS = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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
        time("one year, one substance, by month, all ports", 20, cells, fentanylOfAYear(Bucket.MONTH));
        time("one year, one substance, by month and port", 20, cells, fentanylOfAYear(Bucket.MONTH, Dimension.PORT));
        time("everything by port", 500, cells, everything(Bucket.ALL, Dimension.PORT));
        time(
                "everything by month, substance and form",
                500,
                cells,
                everything(Bucket.MONTH, Dimension.SUBSTANCE, Dimension.FORM));
    }

    /** From the question to the rows of its answer, doses and intervals included; the last hundred of some runs. */
    private static void time(String what, double bar, Cells cells, CountQuery query) {
        double[] wall = new double[RUNS];
        double[] processor = new double[RUNS];
        int rows = 0;
        for (int i = 0; i < WARM_UP + RUNS; i++) {
            long start = System.nanoTime();
            long startOfThread = THREADS.getCurrentThreadCpuTime();
            rows = CountRows.of(query, cells.sum(query)).byGroup().size();
            int run = Math.max(0, i - WARM_UP);
            wall[run] = (System.nanoTime() - start) / 1e6;
            processor[run] = (THREADS.getCurrentThreadCpuTime() - startOfThread) / 1e6;
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        System.out.printf(
                Locale.ROOT,
                "%-50s %6d rows  p50 %6.1f ms  p99 %6.1f ms  processor p50 %6.1f ms  p99 %6.1f ms  (bar %.0f)%n",
                what,
                rows,
                wall[RUNS / 2],
                wall[RUNS * 99 / 100],
                processor[RUNS / 2],
                processor[RUNS * 99 / 100],
                bar);
    }

    private static CountQuery everything(Bucket bucket, Dimension... groups) {
        return query(Map.of(), Optional.empty(), Optional.empty(), bucket, groups);
    }

    private static CountQuery fentanylOfAYear(Bucket bucket, Dimension... groups) {
        return query(
                Map.of(Dimension.SUBSTANCE, Set.of("fentanyl")),
                Optional.of(LocalDate.of(2022, 10, 1)),
                Optional.of(LocalDate.of(2023, 9, 30)),
                bucket,
                groups);
    }

    private static CountQuery query(
            Map<Dimension, Set<String>> filters,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Bucket bucket,
            Dimension... groups) {
        var methods = DoseMethods.builtIn();
        return new CountQuery(
                filters,
                from,
                to,
                bucket,
                List.of(groups),
                List.of(methods.standard()),
                LocalDate.of(2030, 1, 1),
                FiscalCalendar.find("US").orElseThrow());
    }

    private static Cell anyCell(Random random) {
        var day = LocalDate.of(2018, 10, 1).plusDays(random.nextInt(6 * 365));
        return new Cell(
                new PortCode(PortScheme.SCHEDULE_D, "%04d".formatted(random.nextInt(328))),
                new Agency("US-CBP"),
                List.of(),
                random.nextBoolean() ? Crossing.AT_PORT : Crossing.BETWEEN_PORTS,
                Mode.values()[random.nextInt(4)],
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
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
