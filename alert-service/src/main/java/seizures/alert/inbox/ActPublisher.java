package seizures.alert.inbox;

import seizures.alert.web.AlertProblem;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.contract.AlertCommand;
import seizures.contract.CloudEvents;
import seizures.contract.Topic;

/** Writes acts. It returns once the brokers have the act and this instance shows it. */
public final class ActPublisher {
    private final RecordPublisher publisher;
    private final TopicFollower<String, AlertCommand> follower;
    private final Acts acts;

    ActPublisher(RecordPublisher publisher, TopicFollower<String, AlertCommand> follower, Acts acts) {
        this.publisher = publisher;
        this.follower = follower;
        this.acts = acts;
    }

    /**
     * Publishes an act that its caller may have sent before. Of two requests with the same key at the same time, the topic
     * decides which came first; the other is refused where it says something else.
     */
    public void publishOnce(AlertCommand act) {
        if (acts.find(act.commandId()).isEmpty()) {
            publish(act);
        }
        acts.find(act.commandId())
                .filter(first -> !ActIdentity.isSame(first, act))
                .ifPresent(_ -> {
                    throw AlertProblem.reusedKey();
                });
    }

    /** @throws org.apache.kafka.common.errors.TimeoutException where it is not read back in time */
    public void publish(AlertCommand act) {
        var headers =
                CloudEvents.headersOf(Topic.ALERT_COMMANDS, act.commandId(), "/alert-service/acts", act.recordedAt());
        publisher.publish(follower, act.subject(), act, headers);
    }
}
