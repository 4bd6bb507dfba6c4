package seizures.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * By whom, where, on which way and when a seizure was made: all of it that counts and alerts read beside the goods. On the
 * wire its members stand among those of the {@link SeizureChange}.
 *
 * @param participants agencies that took part beside the one that reports, in order and distinct
 * @param detection what found the goods, in order and distinct
 * @param occurredAt as written by the agency
 * @param occurredOn the day (or month) of it in the port's own calendar
 * @param eventCount seizures that the report stands for, from 1
 */
public record Circumstances(
        Agency agency,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Agency> participants,
        PortCode port,
        Crossing crossing,
        Mode mode,
        List<RoutePoint> route,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Detection> detection,
        String occurredAt,
        Happened occurredOn,
        int eventCount) {
    /** As a record has them, with all who took part as far as is known. */
    public static Circumstances of(Seizure seizure, List<Agency> participants) {
        return new Circumstances(
                seizure.agency(),
                participants,
                seizure.port(),
                seizure.crossing(),
                seizure.mode(),
                seizure.route(),
                seizure.detection().stream().distinct().sorted().toList(),
                seizure.occurredAt(),
                seizure.occurredOn(),
                seizure.eventCount());
    }
}
