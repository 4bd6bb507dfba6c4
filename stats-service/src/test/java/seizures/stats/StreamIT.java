package seizures.stats;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import seizures.commons.testing.StreamChecks;

@Tag("container")
@EnabledIf("seizures.commons.testing.Broker#isAvailable")
class StreamIT extends StreamChecks {
    StreamIT() {
        super(StatsServiceApplication.class, "/v1/dose-counts/stream?group=port", 100);
    }
}
