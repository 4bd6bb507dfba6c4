package seizures.intake.submit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;
import seizures.contract.SeizureEvent;
import seizures.contract.SeizureId;
import seizures.contract.Topic;
import seizures.intake.access.Allowed;
import seizures.intake.ledger.Ledger;
import seizures.intake.receipt.ReceiptPublisher;
import seizures.intake.report.SubmissionParser;
import seizures.intake.seal.Seals;

/** The intake: one producer, one parser, one set of counters. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {
    /** Writes what the contract says; there is one producer, and this is what it writes. */
    @Bean
    DefaultKafkaProducerFactoryCustomizer contractSerializers() {
        return IntakeConfiguration::withContractSerializers;
    }

    @SuppressWarnings("unchecked") // Boot hands out the factory without its types.
    private static void withContractSerializers(DefaultKafkaProducerFactory<?, ?> factory) {
        var typed = (DefaultKafkaProducerFactory<SeizureId, SeizureEvent>) factory;
        typed.setKeySerializer(Topic.REPORTED.key().serializer());
        typed.setValueSerializer(Topic.REPORTED.value().serializer());
    }

    /** Says nothing, as the publisher does: Spring's own would write what a report says into the log. */
    @Bean
    ProducerListener<Object, Object> silent() {
        return new ProducerListener<>() {};
    }

    @Bean
    ReportPublisher reportPublisher(
            KafkaTemplate<SeizureId, SeizureEvent> kafka,
            Ledger ledger,
            Allowed allowed,
            Seals seals,
            Clock clock,
            IntakeMetrics metrics) {
        var screening = new Screening(ledger, new Permission(allowed), seals, clock);
        return new ReportPublisher(kafka, screening, metrics);
    }

    @Bean
    SubmissionParser submissionParser(Clock clock) {
        return new SubmissionParser(clock);
    }

    @Bean
    SingleIntake singleIntake(
            ReportPublisher publisher, ReceiptPublisher receipts, IntakeMetrics metrics, IntakeSettings settings) {
        return new SingleIntake(publisher, receipts, metrics, settings);
    }

    @Bean
    BulkRunner bulkRunner(
            ReportPublisher publisher,
            ReceiptPublisher receipts,
            IntakeMetrics metrics,
            IntakeSettings settings,
            Clock clock) {
        return new BulkRunner(publisher, receipts, metrics, settings, clock);
    }

    @Bean
    TableIntake tableIntake(SubmissionParser parser) {
        return new TableIntake(parser, Thread::startVirtualThread);
    }

    @Bean
    IntakeMetrics intakeMetrics(MeterRegistry registry) {
        return new IntakeMetrics(registry);
    }
}
