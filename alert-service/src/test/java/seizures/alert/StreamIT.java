package seizures.alert;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import seizures.commons.testing.StreamChecks;

@Tag("container")
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class StreamIT extends StreamChecks {
    StreamIT() {
        super(AlertServiceApplication.class, "/v1/alerts/stream", 256);
    }
}
