package seizures.alert.backtest;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.commons.log.TopicLog;
import seizures.contract.Topic;
import seizures.domain.doses.DoseMethods;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BacktestSettings.class)
class BacktestConfiguration {
    @Bean(destroyMethod = "close")
    Backtests backtests(TopicLog log, Clock clock, BacktestSettings settings, DoseMethods methods) {
        return new Backtests(
                reader -> log.scan(Topic.CHANGED, change -> change.value() == null || reader.test(change.value())),
                clock,
                settings,
                methods);
    }
}
