package seizures.domain.coverage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import seizures.contract.CoverageEvent;
import seizures.contract.StatementId;

/** Which statements of coverage are in force. */
final class Statements {
    private static final Comparator<CoverageEvent> OLDEST_FIRST =
            Comparator.comparing(CoverageEvent::recordedAt).thenComparing(CoverageEvent::statementId);

    private Statements() {}

    /**
     * What stood when a day ended, UTC, the oldest first: of each statement the highest version known by then, unless
     * it withdraws it; of two events with one version the first.
     */
    static List<CoverageEvent.Stating> inForce(Collection<? extends CoverageEvent> events, LocalDate asOf) {
        Map<StatementId, CoverageEvent> newest = new HashMap<>();
        for (var event : events) {
            if (!LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC).isAfter(asOf)) {
                newest.merge(event.statementId(), event, (one, two) -> two.version() > one.version() ? two : one);
            }
        }
        return newest.values().stream()
                .sorted(OLDEST_FIRST)
                .flatMap(event -> switch (event) {
                    case CoverageEvent.Stating stating -> Stream.of(stating);
                    case CoverageEvent.CoverageWithdrawn _ -> Stream.<CoverageEvent.Stating>empty();
                })
                .toList();
    }
}
