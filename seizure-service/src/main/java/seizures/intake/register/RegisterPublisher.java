package seizures.intake.register;

import seizures.commons.log.OutcomeUnknown;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.commons.request.ProblemException;
import seizures.contract.CloudEvents;
import seizures.contract.RegisterAct;
import seizures.contract.Topic;
import seizures.intake.problem.IntakeProblem;

/** Writes acts of registrars. It returns once the brokers have the act and this instance has read it. */
final class RegisterPublisher {
    private static final String SOURCE = "/seizure-service/registers";

    private final RecordPublisher publisher;
    private final TopicFollower<String, RegisterAct> registers;

    RegisterPublisher(RecordPublisher publisher, TopicFollower<String, RegisterAct> registers) {
        this.publisher = publisher;
        this.registers = registers;
    }

    /** @throws ProblemException where the outcome is unknown */
    void publish(RegisterAct act) {
        var headers = CloudEvents.headersOf(Topic.REGISTERS, act.eventId(), SOURCE, act.recordedAt());
        try {
            publisher.publish(registers, act.key(), act, headers);
        } catch (OutcomeUnknown _) {
            throw new ProblemException(IntakeProblem.outcomeUnknown());
        }
    }
}
