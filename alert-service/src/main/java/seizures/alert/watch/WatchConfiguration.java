package seizures.alert.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.lang.management.ManagementFactory;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.state.Stores;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import seizures.commons.state.StreamHealth;
import seizures.contract.Agency;
import seizures.contract.AlertCommand;
import seizures.contract.AlertRuleVersion;
import seizures.contract.AlertVersion;
import seizures.contract.CoverageEvent;
import seizures.contract.PortCode;
import seizures.contract.RegisterAct;
import seizures.contract.SeizureChange;
import seizures.contract.Topic;
import seizures.domain.doses.DoseMethods;

/** Binds the topology, and tells the binder how the topics are written. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchSettings.class)
class WatchConfiguration {
    /** Bound as {@code watch-in-0} to {@code watch-in-4}, and {@code watch-out-0}. */
    @Bean
    Function<
                    KStream<PortCode, SeizureChange>,
                    Function<
                            KStream<String, AlertRuleVersion>,
                            Function<
                                    KStream<String, AlertCommand>,
                                    Function<
                                            KStream<Agency, CoverageEvent>,
                                            Function<KStream<String, RegisterAct>, KStream<String, AlertVersion>>>>>>
            watch(EngineAccess lookout, DoseMethods methods, WatchSettings settings) {
        return changes -> rules -> commands -> statements -> registers -> WatchTopology.build(
                changes,
                rules,
                commands,
                statements,
                registers,
                Stores::persistentKeyValueStore,
                lookout,
                methods,
                settings.spoken());
    }

    @Bean
    EngineAccess lookout(MeterRegistry registry) {
        var held = Timer.builder("seizure.report.held")
                .description("Processor time that the alert engine spent on other work while a report waited for it")
                .register(registry);
        var threads = ManagementFactory.getThreadMXBean();
        return new EngineAccess(
                new EngineWork(System::currentTimeMillis, threads::getCurrentThreadCpuTime, held::record));
    }

    @Bean
    Serde<PortCode> ports() {
        return Topic.CHANGED.key();
    }

    @Bean
    Serde<SeizureChange> changes() {
        return Topic.CHANGED.value();
    }

    @Bean
    Serde<AlertRuleVersion> ruleVersions() {
        return Topic.ALERT_RULES.value();
    }

    @Bean
    Serde<AlertCommand> alertCommands() {
        return Topic.ALERT_COMMANDS.value();
    }

    @Bean
    Serde<Agency> agencies() {
        return Topic.COVERAGE.key();
    }

    @Bean
    Serde<CoverageEvent> coverageEvents() {
        return Topic.COVERAGE.value();
    }

    @Bean
    Serde<RegisterAct> registerActs() {
        return Topic.REGISTERS.value();
    }

    @Bean
    Serde<AlertVersion> alertVersions() {
        return Topic.ALERTS.value();
    }

    @Bean
    HealthIndicator evaluationHealthIndicator(EngineAccess lookout) {
        return () -> lookout.progress().isStuck()
                ? Health.down()
                        .withDetail("lastTickSeconds", lookout.progress().age().toSeconds())
                        .build()
                : Health.up().build();
    }

    @Bean
    HealthIndicator watchHealthIndicator(ObjectProvider<StreamsBuilderFactoryBean> streams) {
        return new StreamHealth(streams);
    }
}
