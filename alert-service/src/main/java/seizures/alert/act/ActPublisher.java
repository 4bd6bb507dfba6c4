package seizures.alert.act;

import seizures.alert.log.RecordPublisher;
import seizures.alert.log.TopicFollower;
import seizures.contract.AlertCommand;
import seizures.contract.CloudEvents;
import seizures.contract.Topic;

/** The one place that writes acts. An answer means that the brokers have it and that this instance shows it. */
public final class ActPublisher {
    private final RecordPublisher publisher;
    private final TopicFollower acts;

    ActPublisher(RecordPublisher publisher, TopicFollower acts) {
        this.publisher = publisher;
        this.acts = acts;
    }

    public void publish(AlertCommand act) {
        var headers =
                CloudEvents.headersOf(Topic.ALERT_COMMANDS, act.commandId(), "/alert-service/acts", act.recordedAt());
        publisher.publish(Topic.ALERT_COMMANDS, act.subject(), act, headers, acts);
    }
}
