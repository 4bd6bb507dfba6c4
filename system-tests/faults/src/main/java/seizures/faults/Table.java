package seizures.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import seizures.faults.check.Verdict;

/** What came of each fault, as Markdown. */
final class Table {
    private final List<String> rows = new ArrayList<>();
    private boolean good = true;

    void tried(Fault fault, Verdict verdict, Waits waits) {
        var row = String.format(
                Locale.ROOT,
                "| `%s` | %s | %d | %d | %d | %d | %.1f | %.1f | %s | %s |",
                fault.name(),
                fault.says(),
                verdict.accepted(),
                verdict.lost(),
                verdict.doubled(),
                verdict.wrong(),
                waits.seconds(Waits.For.WRITE),
                waits.seconds(Waits.For.READ),
                delay(fault, waits, Waits.For.COUNT),
                delay(fault, waits, Waits.For.ALERT));
        rows.add(row);
        System.out.println("    " + row);
        good &= verdict.isGood();
    }

    /** By the clock of the service that sent it, which says nothing while that clock is moved. */
    private static String delay(Fault fault, Waits waits, Waits.For what) {
        return fault.name().equals(AllFaults.CLOCK) ? "–" : String.format(Locale.ROOT, "%.1f", waits.seconds(what));
    }

    void skipped(Fault fault, String why) {
        System.out.println(fault.name() + ": SKIPPED, " + why);
        rows.add("| `%s` | %s | skipped: %s |||||||".formatted(fault.name(), fault.says(), why));
    }

    void failed(Fault fault, String why) {
        rows.add("| `%s` | %s | FAILED: %s |||||||".formatted(fault.name(), fault.says(), why));
        good = false;
    }

    void print() {
        System.out.println();
        System.out.println(
                "| Fault | What happens | Accepted | Lost | Doubled | Wrong | Write, s | Read, s | Count, s | Alert, s"
                        + " |");
        System.out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        rows.forEach(System.out::println);
    }

    boolean isGood() {
        return good;
    }
}
