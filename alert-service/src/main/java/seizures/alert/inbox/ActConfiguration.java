package seizures.alert.inbox;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.commons.log.RecordPublisher;
import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicListener;
import seizures.commons.log.TopicLog;
import seizures.contract.AlertCommand;
import seizures.contract.Topic;

@Configuration(proxyBeanMethods = false)
class ActConfiguration {
    @Bean
    Acts acts() {
        return new Acts();
    }

    @Bean
    TopicFollower<String, AlertCommand> actFollower(TopicLog log, Acts acts) {
        return log.follow(Topic.ALERT_COMMANDS, List.of(TopicListener.ofValues(acts::after)));
    }

    @Bean
    ActPublisher actPublisher(RecordPublisher publisher, TopicFollower<String, AlertCommand> actFollower, Acts acts) {
        return new ActPublisher(publisher, actFollower, acts);
    }
}
