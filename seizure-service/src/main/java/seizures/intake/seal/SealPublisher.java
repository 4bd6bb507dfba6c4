package seizures.intake.seal;

import seizures.commons.log.OutcomeUnknown;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.commons.request.ProblemException;
import seizures.contract.CloudEvents;
import seizures.contract.SealEvent;
import seizures.contract.Topic;
import seizures.intake.problem.IntakeProblem;

/** Writes seals and locks. It returns once the brokers have the event and this instance acts on it. */
final class SealPublisher {
    private static final String SOURCE = "/seizure-service/seals";

    private final RecordPublisher publisher;
    private final TopicFollower<String, SealEvent> seals;

    SealPublisher(RecordPublisher publisher, TopicFollower<String, SealEvent> seals) {
        this.publisher = publisher;
        this.seals = seals;
    }

    /** @throws ProblemException where the outcome is unknown */
    void publish(SealEvent event) {
        var headers = CloudEvents.headersOf(
                Topic.SEALS, event.subject() + "/" + event.recordedAt(), SOURCE, event.recordedAt());
        try {
            publisher.publish(seals, event.subject(), event, headers);
        } catch (OutcomeUnknown _) {
            throw new ProblemException(IntakeProblem.outcomeUnknown());
        }
    }
}
