package seizures.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One taking of goods at one place; or, from a partner who reports sums, {@code eventCount} of them in one month.
 *
 * @param occurredAt as written by the agency: a month, a day, or a time with its offset
 * @param occurredOn the day (or month) of it in the port's own calendar
 * @param sameSeizureAs what another agency reported the same seizure as; absent where it is not known to be
 * @param eventCount seizures that this report stands for, from 1
 */
public record Seizure(
        SeizureId seizureId,
        Agency agency,
        String occurredAt,
        Happened occurredOn,
        PortCode port,
        Crossing crossing,
        Mode mode,
        Direction direction,
        List<RoutePoint> route,
        List<Detection> detection,
        List<Agency> participatingAgencies,
        @Nullable SeizureId sameSeizureAs,
        int eventCount,
        List<Item> items) {

    public Seizure {
        if (eventCount < 1) {
            throw new IllegalArgumentException("stands for at least one seizure: " + eventCount);
        }
    }

    /** The same of other items. */
    public Seizure withItems(List<Item> others) {
        return new Seizure(
                seizureId,
                agency,
                occurredAt,
                occurredOn,
                port,
                crossing,
                mode,
                direction,
                route,
                detection,
                participatingAgencies,
                sameSeizureAs,
                eventCount,
                others);
    }
}
