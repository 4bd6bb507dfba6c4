package seizures.commons.register;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.commons.log.TopicFollower;
import seizures.commons.log.TopicListener;
import seizures.commons.log.TopicLog;
import seizures.contract.RegisterAct;
import seizures.contract.Topic;
import seizures.domain.registry.RegisterBook;

/** The follower of the acts of registrars: what it has read is in force in this service. */
@Configuration(proxyBeanMethods = false)
public class RegisterConfiguration {
    @Bean
    RegisterBook registerBook() {
        return new RegisterBook();
    }

    @Bean
    TopicFollower<String, RegisterAct> registerFollower(
            TopicLog log, RegisterBook book, ObjectProvider<RegisterListener> listeners) {
        TopicListener<String, RegisterAct> listener = records -> {
            var acts = records.stream()
                    .flatMap(record -> Stream.ofNullable(record.value()))
                    .toList();
            if (book.take(acts)) {
                book.publish();
                listeners.forEach(RegisterListener::changed);
            }
        };
        return log.follow(Topic.REGISTERS, List.of(listener.onceCaughtUp(book::publish)));
    }

    /** Without the acts it is not known what names and codes mean. */
    @Bean
    HealthIndicator registersHealthIndicator(TopicFollower<String, RegisterAct> follower) {
        return follower.health();
    }
}
