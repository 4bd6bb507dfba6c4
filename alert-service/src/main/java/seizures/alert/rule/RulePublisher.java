package seizures.alert.rule;

import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.contract.AlertRuleVersion;
import seizures.contract.CloudEvents;
import seizures.contract.Topic;

/** Writes rules. It returns once the brokers have the version and this instance has read it. */
final class RulePublisher {
    private final RecordPublisher publisher;
    private final TopicFollower<String, AlertRuleVersion> rules;

    RulePublisher(RecordPublisher publisher, TopicFollower<String, AlertRuleVersion> rules) {
        this.publisher = publisher;
        this.rules = rules;
    }

    void publish(AlertRuleVersion version) {
        var id = version.ruleId() + "/" + version.version();
        var headers = CloudEvents.headersOf(Topic.ALERT_RULES, id, "/alert-service/rules", version.recordedAt());
        publisher.publish(rules, version.ruleId(), version, headers);
    }
}
