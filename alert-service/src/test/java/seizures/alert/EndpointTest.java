package seizures.alert;

import seizures.commons.testing.EndpointChecks;

class EndpointTest extends EndpointChecks {
    EndpointTest() {
        super("alert-service", "seizures.alert", AccessTable.ENDPOINTS);
    }
}
