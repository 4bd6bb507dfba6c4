package seizures.contract;

import java.util.List;

/**
 * One taking of goods at one place; or, from a partner who reports sums, {@code eventCount} of them in one month.
 *
 * @param occurredAt as written by the agency: a month, a day, or a time with its offset
 * @param occurredOn the day (or month) of it in the port's own calendar
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
        int eventCount,
        List<Item> items) {

    public Seizure {
        if (eventCount < 1) {
            throw new IllegalArgumentException("stands for at least one seizure: " + eventCount);
        }
    }
}
