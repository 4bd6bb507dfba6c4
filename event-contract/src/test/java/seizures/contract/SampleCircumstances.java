package seizures.contract;

import java.util.List;

/** Circumstances for tests that are about little of them. */
public final class SampleCircumstances {
    private SampleCircumstances() {}

    /** One seizure by CBP. */
    public static Circumstances at(String port, String occurredOn) {
        return by("US-CBP", port, occurredOn, 1);
    }

    public static Circumstances by(String agency, String port, String occurredOn, int eventCount) {
        return new Circumstances(
                new Agency(agency),
                List.of(),
                PortCode.parse(port),
                Crossing.AT_PORT,
                Mode.UNKNOWN,
                List.of(),
                List.of(),
                occurredOn,
                new Happened(occurredOn.length() > 10 ? occurredOn.substring(0, 10) : occurredOn),
                eventCount);
    }

    /** The same of another agency alone. */
    public static Circumstances by(String agency, Circumstances like) {
        return by(new Agency(agency), List.of(), like);
    }

    public static Circumstances by(Agency agency, List<Agency> participants, Circumstances like) {
        return new Circumstances(
                agency,
                participants,
                like.port(),
                like.crossing(),
                like.mode(),
                like.route(),
                like.detection(),
                like.occurredAt(),
                like.occurredOn(),
                like.eventCount());
    }

    public static Circumstances at(Crossing crossing, Circumstances like) {
        return new Circumstances(
                like.agency(),
                like.participants(),
                like.port(),
                crossing,
                like.mode(),
                like.route(),
                like.detection(),
                like.occurredAt(),
                like.occurredOn(),
                like.eventCount());
    }
}
