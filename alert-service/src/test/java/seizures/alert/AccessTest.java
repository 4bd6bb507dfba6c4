package seizures.alert;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import seizures.commons.access.Endpoints;
import seizures.commons.testing.AccessChecks;

class AccessTest extends AccessChecks {
    /** Not annotated as a configuration, which a whole service that is started in a test would find. */
    @Import(Slice.class)
    @ComponentScan(
            basePackages = "seizures.alert.web",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(RestControllerAdvice.class))
    static class Service {
        @Bean
        Endpoints endpoints() {
            return AccessTable.ENDPOINTS;
        }
    }

    AccessTest() {
        super(Service.class, AccessTable.ENDPOINTS, "/v1/alerts");
    }
}
