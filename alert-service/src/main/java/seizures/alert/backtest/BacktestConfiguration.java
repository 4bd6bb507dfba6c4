package seizures.alert.backtest;

import java.time.Clock;
import org.apache.kafka.common.errors.SerializationException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.alert.log.WholeTopic;
import seizures.contract.Topic;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BacktestSettings.class)
class BacktestConfiguration {
    @Bean(destroyMethod = "close")
    Backtests backtests(KafkaProperties kafka, Clock clock, BacktestSettings settings) {
        var topic = Topic.CHANGED;
        return new Backtests(
                reader -> WholeTopic.read(topic.name(), kafka.buildConsumerProperties(), committed -> {
                    if (committed.value() == null) {
                        return true;
                    }
                    try {
                        return reader.test(topic.value().deserializer().deserialize(topic.name(), committed.value()));
                    } catch (SerializationException e) {
                        return true; // the watch has put it among the dead letters
                    }
                }),
                clock,
                settings);
    }
}
