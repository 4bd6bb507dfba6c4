package seizures.intake.seal;

import java.time.Duration;
import seizures.commons.log.TopicFollower;
import seizures.contract.SealEvent;

/** What this instance knows to be closed, and how fresh that is. */
public final class Seals {
    /** So old what is known of seals may be when an import of a past day is taken. */
    static final Duration FRESH = Duration.ofSeconds(10);

    private final SealFold fold;
    private final TopicFollower<String, SealEvent> follower;

    Seals(SealFold fold, TopicFollower<String, SealEvent> follower) {
        this.fold = fold;
        this.follower = follower;
    }

    /** What is sealed and locked as read up to now. */
    public Closed closed() {
        return fold.closed();
    }

    /** Whether no seal older than ten seconds can be unknown here. */
    public boolean isFresh() {
        return follower.isCurrentWithin(FRESH);
    }
}
