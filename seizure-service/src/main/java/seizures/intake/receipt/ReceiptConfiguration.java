package seizures.intake.receipt;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.commons.log.PartitionReader;
import seizures.commons.log.TopicLog;
import seizures.commons.log.TopicLookup;
import seizures.contract.Receipt;
import seizures.contract.Topic;

@Configuration(proxyBeanMethods = false)
class ReceiptConfiguration {
    /** Receipts of single writes go together to the brokers, ten times a second. */
    private static final Duration LINGER = Duration.ofMillis(100);

    @Bean(destroyMethod = "close")
    ReceiptPublisher receiptPublisher(TopicLog log, MeterRegistry meters, Clock clock) {
        return new ReceiptPublisher(log.publisher("receipts", LINGER), meters, clock);
    }

    @Bean(destroyMethod = "close")
    TopicLookup<String, Receipt> receiptLookup(TopicLog log) {
        return log.lookup(Topic.RECEIPTS);
    }

    @Bean(destroyMethod = "close")
    PartitionReader reportReader(TopicLog log) {
        return log.partitionReader(Topic.REPORTED, "recovery");
    }

    @Bean
    ReceiptRecovery receiptRecovery(PartitionReader reportReader) {
        return new ReceiptRecovery(reportReader);
    }

    @Bean
    ReceiptLog receiptLog(TopicLookup<String, Receipt> receiptLookup, ReceiptRecovery recovery) {
        return new ReceiptLog(receiptLookup, recovery);
    }
}
