package seizures.contract;

import java.time.Instant;

/** Of which seizure the examples are, and when what became known. */
final class ExampleTimes {
    static final SeizureId ID = new SeizureId("US-CBP-24-000123");
    static final Instant KNOWN = Instant.parse("2024-03-15T19:32:11.204Z");
    static final Instant CORRECTED = Instant.parse("2024-03-18T08:00:00Z");
    static final Instant ANALYSED = Instant.parse("2024-05-07T15:00:00Z");
    static final Instant RETRACTED = Instant.parse("2024-06-01T09:30:00Z");

    private ExampleTimes() {}
}
