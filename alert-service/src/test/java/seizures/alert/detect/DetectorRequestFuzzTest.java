package seizures.alert.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import seizures.commons.request.Parsed;
import seizures.detectors.Detectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever series and settings are sent, a detector says what is wrong with them or evaluates every bucket. */
class DetectorRequestFuzzTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONG = 200;

    /** The first byte chooses the detector. */
    @FuzzTest
    void a_request_is_evaluated_or_has_faults(byte[] bytes) {
        var all = new ArrayList<>(Detectors.all());
        var detector = all.get(bytes.length == 0 ? 0 : (bytes[0] & 0xFF) % all.size());
        JsonNode body;
        try {
            body = JSON.readTree(bytes, Math.min(1, bytes.length), Math.max(0, bytes.length - 1));
        } catch (JacksonException _) {
            return;
        }

        switch (DetectorRequest.parse(detector, body)) {
            case Parsed.Invalid<DetectorRequest>(var faults) ->
                assertThat(faults).isNotEmpty();
            case Parsed.Ok<DetectorRequest>(DetectorRequest(var series, var settings, var from, var to)) -> {
                if (series.length() <= LONG) {
                    assertThat(detector.run(series, settings, from, to).columns())
                            .isNotEmpty()
                            .allSatisfy((name, column) -> assertThat(column).hasSize(to - from + 1));
                }
            }
        }
    }
}
