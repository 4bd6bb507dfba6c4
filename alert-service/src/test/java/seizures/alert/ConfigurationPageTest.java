package seizures.alert;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import seizures.commons.testing.ConfigurationPage;

class ConfigurationPageTest {
    @Test
    void the_page_describes_every_property() throws IOException {
        ConfigurationPage.assertDescribes("alert-service");
    }
}
