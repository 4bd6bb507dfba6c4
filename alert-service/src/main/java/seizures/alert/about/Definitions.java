package seizures.alert.about;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;
import seizures.contract.Topic;

/** What each rule said last, deleted ones too: their alerts are still about the same. One thread writes, any read. */
public final class Definitions {
    private final Map<String, AlertRuleVersion> newest = new ConcurrentHashMap<>();

    /** Passes over what is unreadable: the reader of rules says so. */
    public void read(ConsumerRecord<byte[], byte[]> committed) {
        if (committed.value() == null) {
            return;
        }
        try (var values = Topic.ALERT_RULES.value().deserializer()) {
            after(values.deserialize(committed.topic(), committed.value()));
        } catch (SerializationException e) {
            return;
        }
    }

    void after(AlertRuleVersion rule) {
        if (rule.definition() != null) {
            newest.merge(rule.ruleId(), rule, (old, next) -> next.version() > old.version() ? next : old);
        }
    }

    public About about(AlertVersion alert) {
        var rule = newest.get(alert.ruleId());
        return About.of(alert, rule == null ? null : rule.definition());
    }
}
