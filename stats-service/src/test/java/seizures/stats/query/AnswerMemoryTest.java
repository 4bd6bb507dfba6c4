package seizures.stats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import seizures.contract.Agency;
import seizures.contract.Cell;
import seizures.contract.ContractJson;
import seizures.contract.Contribution;
import seizures.contract.Crossing;
import seizures.contract.Evidence;
import seizures.contract.Form;
import seizures.contract.Goods;
import seizures.contract.Happened;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.SubstanceCode;
import seizures.contract.Tally;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.DoseMethods;
import seizures.domain.registry.FiscalCalendar;
import seizures.stats.cells.Cells;

/** The largest questions that are allowed, many at once, in the heap that a service has by default. */
class AnswerMemoryTest {
    /** What a service holds beside its answers, bytes. */
    private static final int SERVICE = 70 << 20;

    private static final int ROWS = 33_000;
    private static final int CALLERS = 6;
    private static final List<String> SUBSTANCES =
            List.of("fentanyl", "cocaine", "heroin", "methamphetamine", "xylazine");

    /** @param arguments {@code unlimited}, to see what happens without a budget */
    public static void main(String[] arguments) throws Exception {
        var service = new byte[SERVICE];
        var cells = cells();
        var budget = arguments.length > 0 ? new AnswerBudget(Long.MAX_VALUE, Long.MAX_VALUE) : TestBudgets.ofThisHeap();
        var asking = new ArrayList<Callable<String>>();
        for (int i = 0; i < CALLERS * 4; i++) {
            var caller = "agency " + i % CALLERS;
            asking.add(() -> answer(cells, budget, caller));
        }
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (var answer : callers.invokeAll(asking)) {
                System.out.println(answer.get());
            }
        }
        System.out.println("held " + service.length + ", left " + budget.taken());
    }

    private static String answer(Cells cells, AnswerBudget budget, String caller) {
        var query = new CountQuery(
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Bucket.DAY,
                Stream.of(Dimension.values())
                        .filter(dimension -> !dimension.isMultiple()) // each cell has one row
                        .toList(),
                List.copyOf(DoseMethods.builtIn().all()),
                LocalDate.of(2030, 1, 1),
                FiscalCalendar.find("US").orElseThrow());
        try (var allowance = budget.open(caller)) {
            return allowance.during(() -> {
                var table = CountTable.of(query, cells.sum(query), Optional.empty(), Optional.empty());
                ContractJson.MAPPER.writeValue(OutputStream.nullOutputStream(), table);
                return "rows " + table.rows().size();
            });
        } catch (OverBudget e) {
            return "refused";
        } catch (OutOfMemoryError e) {
            return "OutOfMemoryError";
        }
    }

    private static Cells cells() {
        var cells = new Cells();
        var updates = new ArrayList<Cells.Update>();
        for (int i = 0; i < ROWS; i++) {
            var goods = new Goods(
                    new SubstanceCode(SUBSTANCES.get(i % SUBSTANCES.size())), Form.POWDER, Evidence.CONFIRMED);
            var cell = new Cell(
                    PortCode.parse("CBP_AREA:TUCSON"),
                    new Agency("US-CBP"),
                    List.of(),
                    Crossing.values()[0],
                    Mode.values()[0],
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(goods),
                    Happened.on(LocalDate.of(2000, 1, 1).plusDays(i / SUBSTANCES.size())),
                    LocalDate.of(2029, 1, 1));
            var item = new Contribution(
                    goods.substance(),
                    goods.form(),
                    goods.evidence(),
                    1_000_000_000L + i,
                    500_000_000L,
                    400_000_000L,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0);
            var tally = Tally.of(item).plus(Tally.ofSeizures(1));
            updates.add(new Cells.Update(cell, Optional.of(tally), Instant.EPOCH));
        }
        cells.take(updates);
        return cells;
    }

    @Test
    void large_questions_at_once_are_answered_or_refused_and_the_heap_does_not_end() throws Exception {
        var process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xmx192m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        AnswerMemoryTest.class.getName())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("rows 33000", "left 0").doesNotContain("OutOfMemoryError");
    }
}
