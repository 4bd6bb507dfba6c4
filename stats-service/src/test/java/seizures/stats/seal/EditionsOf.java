package seizures.stats.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import seizures.contract.SealEvent;
import seizures.contract.SealEvent.DaySealed;

/** What is closed, for tests. */
public final class EditionsOf {
    private EditionsOf() {}

    /** Everything is open. */
    public static Editions nothing() {
        return events(List.of());
    }

    public static Editions events(List<? extends SealEvent> events) {
        var editions = new Editions();
        events.forEach(editions::take);
        editions.complete();
        return editions;
    }

    /** Sealed a day later, and settled. */
    public static void settled(Editions editions, String day) {
        var sealed = LocalDate.parse(day);
        editions.take(new DaySealed(sealed, "reviewer", Instant.parse(sealed.plusDays(1) + "T09:00:00Z"), null));
        editions.settle(sealed);
    }
}
