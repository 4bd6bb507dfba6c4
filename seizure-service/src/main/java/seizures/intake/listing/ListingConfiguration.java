package seizures.intake.listing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import seizures.commons.log.TopicLog;
import seizures.intake.ledger.Ledger;

@Configuration(proxyBeanMethods = false)
class ListingConfiguration {
    @Bean(destroyMethod = "close")
    LogOrder logOrder(Ledger ledger, TopicLog log) {
        return new LogOrder(ledger, () -> log.reader("listing"));
    }

    @Bean
    Listing listing(Ledger ledger, LogOrder logOrder) {
        return new Listing(ledger, logOrder);
    }
}
