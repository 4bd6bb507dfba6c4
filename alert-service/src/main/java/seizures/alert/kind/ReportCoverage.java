package seizures.alert.kind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import seizures.alert.series.Span;
import seizures.contract.Agency;
import seizures.contract.PortCode;

/** Which periods the reports of an agency cover: only there does no report mean no seizure. */
public interface ReportCoverage {
    /** @param ports what of the agency is meant */
    boolean covers(Agency agency, Set<PortCode> ports, Span period);

    /** Whether it covers any day of a period. */
    boolean touches(Agency agency, Set<PortCode> ports, Span period);

    /** When the first statement was recorded that a touched period rests on; {@link Instant#MIN} where reports touch it. */
    Instant touchedAt(Agency agency, Set<PortCode> ports, Span period);

    /** Whether the agency states that a period is complete, or that there is nothing to report of it. */
    boolean isStated(Agency agency, Set<PortCode> ports, Span period);

    /** When the last statement was recorded that a covered period rests on; {@link Instant#MIN} where reports cover it. */
    Instant statedAt(Agency agency, Set<PortCode> ports, Span period);

    /** The days, UTC, on which the agency sent anything about a port, or stated what it covers. */
    SortedSet<LocalDate> heardOn(Agency agency, PortCode port);
}
