package seizures.alert.rule;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import seizures.contract.AlertRuleVersion;
import seizures.contract.Topic;

/** The newest version of each rule in the log, deleted ones too. Of two with one version the first counts. */
public final class RuleBook {
    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);

    private final ConcurrentSkipListMap<String, AlertRuleVersion> newest = new ConcurrentSkipListMap<>();

    void read(ConsumerRecord<byte[], byte[]> committed) {
        if (committed.value() == null) {
            return;
        }
        try (var values = Topic.ALERT_RULES.value().deserializer()) {
            after(values.deserialize(committed.topic(), committed.value()));
        } catch (SerializationException e) {
            LOG.atWarn().addKeyValue("offset", committed.offset()).log("passes over an unreadable rule", e);
        }
    }

    void after(AlertRuleVersion version) {
        newest.merge(version.ruleId(), version, (old, next) -> next.version() > old.version() ? next : old);
    }

    public Optional<AlertRuleVersion> newest(String ruleId) {
        return Optional.ofNullable(newest.get(ruleId));
    }

    /** Those in force, by id. */
    List<AlertRuleVersion> inForce() {
        return newest.values().stream()
                .filter(rule -> rule.definition() != null)
                .toList();
    }
}
