package seizures.intake.columns;

import seizures.commons.log.OutcomeUnknown;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.commons.request.ProblemException;
import seizures.contract.CloudEvents;
import seizures.contract.ColumnMapVersion;
import seizures.contract.Topic;
import seizures.intake.problem.IntakeProblem;

/** Writes versions of maps. It returns once the brokers have one and this instance has read it. */
final class ColumnMapPublisher {
    private static final String SOURCE = "/seizure-service/column-maps";

    private final RecordPublisher publisher;
    private final TopicFollower<String, ColumnMapVersion> maps;

    ColumnMapPublisher(RecordPublisher publisher, TopicFollower<String, ColumnMapVersion> maps) {
        this.publisher = publisher;
        this.maps = maps;
    }

    /** @throws ProblemException where the outcome is unknown */
    void publish(ColumnMapVersion version) {
        var headers = CloudEvents.headersOf(
                Topic.COLUMN_MAPS, version.name() + "/" + version.version(), SOURCE, version.recordedAt());
        try {
            publisher.publish(maps, version.name(), version, headers);
        } catch (OutcomeUnknown _) {
            throw new ProblemException(IntakeProblem.outcomeUnknown());
        }
    }
}
