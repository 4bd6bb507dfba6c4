package seizures.stats.changes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicListener;
import seizures.commons.log.TopicLog;
import seizures.contract.LinkEvent;
import seizures.contract.PortCode;
import seizures.contract.SeizureChange;
import seizures.contract.SeizureId;
import seizures.contract.Topic;

/** What keeps the changes, and which pairs of reports people have told apart. */
@Configuration(proxyBeanMethods = false)
class ChangesConfiguration {
    @Bean
    Changes seizureChanges(MeterRegistry meters) {
        var changes = new Changes();
        Gauge.builder("seizure.changes.held", changes, Changes::size)
                .description("Changes held in memory, for restatements")
                .register(meters);
        return changes;
    }

    @Bean
    TopicListener<PortCode, SeizureChange> changesListener(Changes changes) {
        TopicListener<PortCode, SeizureChange> listener = records -> changes.take(records.stream()
                .flatMap(record -> Stream.ofNullable(record.value()))
                .toList());
        return listener.onceCaughtUp(changes::complete);
    }

    @Bean
    RejectedPairs rejectedPairs() {
        return new RejectedPairs();
    }

    @Bean
    TopicFollower<SeizureId, LinkEvent> linksFollower(TopicLog log, RejectedPairs rejected) {
        TopicListener<SeizureId, LinkEvent> listener = TopicListener.ofValues(rejected::take);
        return log.follow(Topic.LINKS, List.of(listener));
    }
}
