package seizures.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditedRequestsTest {
    @ParameterizedTest
    @CsvSource({
        "/v1/rules/fentanyl,           201, true",
        "/v1/rules/fentanyl,           422, true",
        "/v1/rules/fentanyl/backtest,  202, true",
        "/v1/alerts,                   200, true",
        "/v1/alerts/a/acknowledgement, 201, true",
        "/v1/subscriptions/a,          404, true",
        "/v1/whatever-comes-next,      200, true",
        "/v1/detectors,                200, false",
        "/v1/detectors/ears/c1,        200, false",
        "/v1/detectors/ears/c1,        403, true",
        "/v1/openapi.yaml,             200, false",
        "/actuator/prometheus,         401, false",
    })
    void acts_reads_and_refusals_are_written_down(String path, int status, boolean is) {
        assertThat(new AuditedRequests().is("GET", path, status)).isEqualTo(is);
    }
}
