package seizures.alert;

import seizures.commons.testing.WebServerChecks;

class WebServerTest extends WebServerChecks {}
