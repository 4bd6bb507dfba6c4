package seizures.commons.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
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

    @Test
    void a_ticket_lets_its_caller_in_once_and_where_his_roles_do() throws Exception {
        var tickets = service().getBean(StreamTickets.class);
        var good = tickets.issue(new Caller("ann", Set.of(Role.ANALYST), Set.of()), "/v1/counts")
                .ticket();
        var other = tickets.issue(new Caller("ann", Set.of(Role.OPS), Set.of()), "/v1/counts")
                .ticket();

        assertThat(ask("/v1/counts?ticket=" + good)).isEqualTo(404); // let through: there is no controller
        assertThat(ask("/v1/counts?ticket=" + good)).isEqualTo(401);
        assertThat(ask("/v1/counts?ticket=" + other)).isEqualTo(403);
        assertThat(ask("/v1/kinds?ticket=" + good)).isEqualTo(401);
    }

    private int ask(String path) throws Exception {
        return ask(service(), "GET", path).statusCode();
    }

    @Configuration(proxyBeanMethods = false)
    @Import({Slice.class, CommonProblems.class})
    static class Little {
        @Bean
        Endpoints endpoints() {
            return TABLE;
        }

        @Bean
        StreamTickets tickets() {
            return new StreamTickets(Set.of("/v1/counts"), "", InstantSource.system());
        }
    }
}
