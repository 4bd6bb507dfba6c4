package seizures.alert;

import seizures.commons.testing.OpenApiChecks;

class OpenApiTest extends OpenApiChecks {}
