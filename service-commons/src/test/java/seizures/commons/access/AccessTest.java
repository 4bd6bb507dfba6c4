package seizures.commons.access;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import seizures.commons.testing.AccessChecks;
import seizures.commons.web.CommonProblems;

class AccessTest extends AccessChecks {
    private static final Endpoints TABLE = new Endpoints(
            List.of(
                    Endpoint.row("GET", "/v1/things/**", Role.ANALYST, Role.OPS),
                    Endpoint.row("PUT", "/v1/things/{id}", Role.REVIEWER),
                    Endpoint.row("GET", "/v1/counts", Role.ANALYST).andOfTheirOwn(Role.REPORTER),
                    new Endpoint("GET", "/v1/kinds", Role.EVERY)),
            List.of("/v1/openapi.yaml"));

    AccessTest() {
        super(Little.class, TABLE, "/v1/things");
    }

    @Configuration(proxyBeanMethods = false)
    @Import({Slice.class, CommonProblems.class})
    static class Little {
        @Bean
        Endpoints endpoints() {
            return TABLE;
        }
    }
}
