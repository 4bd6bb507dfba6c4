package seizures.intake.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import seizures.commons.state.CorruptStores;
import seizures.contract.LinkEvent;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureId;
import seizures.contract.Topic;
import seizures.domain.doses.DoseMethods;

/** The ledger's stream, and the look into it. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    /** Bound as {@code ledger-in-0} and {@code ledger-in-1}; the topology names its outputs itself, as they are three. */
    @Bean
    BiConsumer<KStream<SeizureId, SeizureEvent>, KStream<SeizureId, LinkEvent>> ledger(
            LedgerProgress progress, LedgerMetrics metrics, CorruptStores corrupt) {
        return (reported, links) -> LedgerTopology.build(reported, links, progress, metrics, corrupt);
    }

    @Bean
    LedgerMetrics ledgerMetrics(MeterRegistry meters) {
        return new LedgerMetrics(meters);
    }

    @Bean
    Serde<SeizureId> seizureIds() {
        return Topic.REPORTED.key();
    }

    @Bean
    Serde<SeizureEvent> seizureEvents() {
        return Topic.REPORTED.value();
    }

    @Bean
    Serde<LinkEvent> linkEvents() {
        return Topic.LINKS.value();
    }

    @Bean
    LedgerProgress ledgerProgress() {
        return new LedgerProgress();
    }

    @Bean
    Ledger ledgerRecords(
            LedgerProgress progress, CorruptStores corrupt, @Value("${seizures.advertised}") String advertised) {
        return new Ledger(progress, corrupt, HostInfo.buildFromEndpoint(advertised));
    }

    @Bean
    OtherInstances otherInstances(SslBundles bundles, @Value("${server.ssl.bundle:}") String bundle) {
        return bundle.isEmpty()
                ? OtherInstances.inTheClear()
                : OtherInstances.overTls(bundles.getBundle(bundle).createSslContext());
    }

    @Bean
    DoseMethods doseMethods(@Value("${seizures.doses.methods}") Resource file) throws IOException {
        try (var yaml = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return DoseMethods.read(yaml);
        }
    }

    @Bean
    StreamsBuilderFactoryBean.Listener ledgerListener(Ledger ledger) {
        return new StreamsBuilderFactoryBean.Listener() {
            @Override
            public void streamsAdded(String id, KafkaStreams streams) {
                ledger.started(streams);
            }

            @Override
            public void streamsRemoved(String id, KafkaStreams streams) {
                ledger.stopped();
            }
        };
    }

    /** Up once every partition is restored: the binder's own indicator is up before that. */
    @Bean
    HealthIndicator ledgerHealthIndicator(Ledger ledger) {
        return () -> ledger.isRunning()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("reason", "the ledger is starting, rebalancing or restoring a store")
                        .build();
    }
}
