package seizures.alert.deliver;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.alert.about.RuleDefinitions;
import seizures.alert.inbox.ActPublisher;
import seizures.alert.inbox.Acts;
import seizures.commons.log.OutcomeUnknown;
import seizures.commons.log.TopicFollower;
import seizures.contract.AlertCommand;

/** Ends silences whose alerts have all stopped firing. Every instance may do so. */
final class SilenceExpiry {
    private static final Logger LOG = LoggerFactory.getLogger(SilenceExpiry.class);

    private final Acts acts;
    private final ActPublisher publisher;
    private final FiringAlerts firingAlerts;
    private final RuleDefinitions definitions;
    private final List<TopicFollower<?, ?>> needed;
    private final Clock clock;

    /** @param needed followers that must have caught up before anything is decided */
    SilenceExpiry(
            Acts acts,
            ActPublisher publisher,
            FiringAlerts firingAlerts,
            RuleDefinitions definitions,
            List<TopicFollower<?, ?>> needed,
            Clock clock) {
        this.acts = acts;
        this.publisher = publisher;
        this.firingAlerts = firingAlerts;
        this.definitions = definitions;
        this.needed = needed;
        this.clock = clock;
    }

    void look() {
        if (!needed.stream().allMatch(TopicFollower::isCaughtUp)) {
            return;
        }
        var now = clock.instant();
        var silences = acts.silences(now);
        firingAlerts.forgetEndedBefore(silences.stream()
                .map(AlertCommand.Silenced::recordedAt)
                .min(Instant::compareTo)
                .orElse(now));
        for (var end :
                ResolvedSilences.of(silences, firingAlerts.firing(), firingAlerts.ended(), definitions::about, now)) {
            try {
                publisher.publish(end);
            } catch (OutcomeUnknown e) {
                LOG.warn("cannot end silence {} yet", end.subject(), e);
            }
        }
    }
}
