package seizures.intake;

import seizures.commons.testing.EndpointChecks;

class EndpointTest extends EndpointChecks {
    EndpointTest() {
        super("seizure-service", "seizures.intake", AccessTable.ENDPOINTS);
    }
}
