package seizures.alert.act;

import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.contract.AlertCommand;
import seizures.contract.CloudEvents;
import seizures.contract.Topic;

/** Writes acts. It returns once the brokers have the act and this instance shows it. */
public final class ActPublisher {
    private final RecordPublisher publisher;
    private final TopicFollower<String, AlertCommand> acts;

    ActPublisher(RecordPublisher publisher, TopicFollower<String, AlertCommand> acts) {
        this.publisher = publisher;
        this.acts = acts;
    }

    public void publish(AlertCommand act) {
        var headers =
                CloudEvents.headersOf(Topic.ALERT_COMMANDS, act.commandId(), "/alert-service/acts", act.recordedAt());
        publisher.publish(acts, act.subject(), act, headers);
    }
}
