package seizures.contract;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;

/**
 * What the record of one seizure tells that of another, where one is said to be the other reported again. Topic
 * {@code seizures.links.v1}, keyed by the receiving seizure. Each says all that its sender knows, so the last of a sender
 * replaces those before it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
public sealed interface LinkEvent {
    /** The receiver. */
    SeizureId seizureId();

    /** The one that tells. */
    SeizureId sender();

    /**
     * It is reported again as the sender, or was.
     *
     * @param claims by the time from which each is known; before the first there is none
     */
    record Claimed(SeizureId seizureId, SeizureId sender, List<Claim> claims) implements LinkEvent {}

    /**
     * How the sender stands, whom it names as the same seizure.
     *
     * @param stands by the time from which each is known; before the first it is not known, and not active. Empty where
     *     nothing was ever reported of it
     */
    record Standing(SeizureId seizureId, SeizureId sender, List<Stand> stands) implements LinkEvent {}

    /**
     * A reviewer said that the sender is another seizure, although they look alike.
     *
     * @param since when that was known
     * @param reason in the reviewer's words
     */
    record Distinguished(SeizureId seizureId, SeizureId sender, Instant since, String reason) implements LinkEvent {}

    /** @param agencies that took part as the sender reports it; none where it does not name the seizure any more */
    record Claim(Instant since, List<Agency> agencies) {}

    /**
     * @param active whether the record stands and is not retracted
     * @param upward the seizure that it names in its turn, the one that this names, and so on
     */
    record Stand(Instant since, boolean active, List<SeizureId> upward) {}
}
