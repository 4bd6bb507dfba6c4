package seizures.alert.backtest;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.alert.rule.RulePreviews;
import seizures.commons.log.TopicLog;
import seizures.contract.CoverageEvent;
import seizures.contract.SeizureChange;
import seizures.contract.Topic;
import seizures.domain.doses.DoseMethods;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BacktestSettings.class)
class BacktestConfiguration {
    @Bean(destroyMethod = "close")
    Backtests backtests(TopicLog log, Clock clock, BacktestSettings settings, DoseMethods methods) {
        return new Backtests(new LogHistory(log), clock, settings, methods);
    }

    @Bean
    RulePreviews rulePreviews(Backtests backtests) {
        return new ShownPreviews(backtests);
    }

    private record LogHistory(TopicLog log) implements Backtests.History {
        @Override
        public void read(Predicate<SeizureChange> reader) {
            log.scan(Topic.CHANGED, change -> change.value() == null || reader.test(change.value()));
        }

        @Override
        public void statements(Consumer<CoverageEvent> reader) {
            log.scan(Topic.COVERAGE, statement -> {
                if (statement.value() != null) {
                    reader.accept(statement.value());
                }
                return true;
            });
        }
    }
}
