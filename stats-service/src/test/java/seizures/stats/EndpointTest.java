package seizures.stats;

import seizures.commons.testing.EndpointChecks;

class EndpointTest extends EndpointChecks {
    EndpointTest() {
        super("stats-service", "seizures.stats", AccessTable.ENDPOINTS);
    }
}
