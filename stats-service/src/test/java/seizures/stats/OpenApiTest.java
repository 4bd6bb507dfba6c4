package seizures.stats;

import seizures.commons.testing.OpenApiChecks;

class OpenApiTest extends OpenApiChecks {}
