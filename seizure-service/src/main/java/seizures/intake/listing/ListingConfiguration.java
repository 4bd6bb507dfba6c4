package seizures.intake.listing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.commons.log.PartitionReader;
import seizures.commons.log.TopicLog;
import seizures.contract.Topic;
import seizures.intake.ledger.Ledger;

@Configuration(proxyBeanMethods = false)
class ListingConfiguration {
    @Bean(destroyMethod = "close")
    PartitionReader listedLog(TopicLog log) {
        return log.partitionReader(Topic.REPORTED, "listing");
    }

    @Bean
    Listing listing(Ledger ledger, PartitionReader listedLog) {
        return new Listing(ledger, new LogOrder(ledger, listedLog));
    }
}
