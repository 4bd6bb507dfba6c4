package seizures.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditedRequestsTest {
    @ParameterizedTest
    @CsvSource({
        "POST,   /v1/seizures,           201, true",
        "POST,   /v1/seizures,           422, true",
        "POST,   /v1/seizures:bulk,      200, true",
        "DELETE, /v1/seizures/US-CBP-1,  200, true",
        "GET,    /v1/seizures/US-CBP-1,  200, true",
        "HEAD,   /v1/seizures/US-CBP-1,  404, true",
        "GET,    /v1/seals,              200, false",
        "GET,    /v1/seals,              403, true",
        "GET,    /v1/openapi.yaml,       200, false",
        "GET,    /actuator/prometheus,   401, false",
    })
    void writes_refusals_and_looks_at_records_are_written_down(String method, String path, int status, boolean is) {
        assertThat(new AuditedRequests().is(method, path, status)).isEqualTo(is);
    }
}
