package seizures.stats;

import seizures.commons.testing.WebServerChecks;

class WebServerTest extends WebServerChecks {}
