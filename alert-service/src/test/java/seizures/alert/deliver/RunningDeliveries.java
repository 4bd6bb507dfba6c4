package seizures.alert.deliver;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries of a running service. */
abstract class RunningDeliveries {
    static final String REPORTED = "report of seizure US-CBP-1";

    @TempDir
    Path state;

    DeliveryTrial deliveries;

    @BeforeEach
    void start() throws IOException {
        deliveries = new DeliveryTrial();
    }

    @AfterEach
    void stop() {
        deliveries.close();
    }
}
