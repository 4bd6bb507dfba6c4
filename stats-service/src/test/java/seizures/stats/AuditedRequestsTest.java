package seizures.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditedRequestsTest {
    @ParameterizedTest
    @CsvSource({
        "/v1/dose-counts,            200, true",
        "/v1/dose-counts,            304, true",
        "/v1/dose-counts,            400, true",
        "/v1/dose-counts/stream,     200, true",
        "/v1/comparisons,            200, true",
        "/v1/restatements/causes,    200, true",
        "/v1/completeness,           200, true",
        "/v1/potential-yields,       200, true",
        "/v1/whatever-comes-next,    200, true",
        "/v1/dimensions,             200, false",
        "/v1/dose-methods,           200, false",
        "/v1/substances,             200, false",
        "/v1/substances/fentanyl,    200, false",
        "/v1/ports,                  200, false",
        "/v1/ports,                  401, true",
        "/v1/areas,                  200, false",
        "/v1/substances/fentanyl,    429, true",
        "/v1/openapi.yaml,           200, false",
        "/actuator/prometheus,       401, false",
    })
    void questions_about_counts_and_refusals_are_written_down(String path, int status, boolean is) {
        assertThat(new AuditedRequests().is("GET", path, status)).isEqualTo(is);
    }
}
