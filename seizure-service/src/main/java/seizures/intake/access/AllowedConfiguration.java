package seizures.intake.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose record it is, is asked where the record is known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PortSettings.class)
class AllowedConfiguration {
    @Bean
    Allowed allowed(PortSettings settings) {
        return new Allowed(settings.byAgency(), settings.nested());
    }
}
