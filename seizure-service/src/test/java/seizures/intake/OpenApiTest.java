package seizures.intake;

import seizures.commons.testing.OpenApiChecks;

class OpenApiTest extends OpenApiChecks {}
