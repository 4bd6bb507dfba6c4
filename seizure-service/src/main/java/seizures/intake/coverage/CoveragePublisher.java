package seizures.intake.coverage;

import seizures.commons.log.OutcomeUnknown;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.commons.request.ProblemException;
import seizures.contract.Agency;
import seizures.contract.CloudEvents;
import seizures.contract.CoverageEvent;
import seizures.contract.Topic;
import seizures.intake.problem.IntakeProblem;

/** Writes statements of coverage. It returns once the brokers have the event and this instance has read it. */
final class CoveragePublisher {
    private static final String SOURCE = "/seizure-service/coverage";

    private final RecordPublisher publisher;
    private final TopicFollower<Agency, CoverageEvent> statements;

    CoveragePublisher(RecordPublisher publisher, TopicFollower<Agency, CoverageEvent> statements) {
        this.publisher = publisher;
        this.statements = statements;
    }

    /** @throws ProblemException where the outcome is unknown */
    void publish(CoverageEvent event) {
        var headers = CloudEvents.headersOf(Topic.COVERAGE, event.eventId(), SOURCE, event.recordedAt());
        try {
            publisher.publish(statements, event.agency(), event, headers);
        } catch (OutcomeUnknown _) {
            throw new ProblemException(IntakeProblem.outcomeUnknown());
        }
    }
}
