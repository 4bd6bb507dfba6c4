package seizures.intake;

import seizures.commons.testing.WebServerChecks;

class WebServerTest extends WebServerChecks {}
