package seizures.alert.detect;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import seizures.alert.BoundedBodyChecks;
import seizures.commons.testing.Hostile;

/** Of a series, however many values fit into it. */
class MemoryBoundTest extends BoundedBodyChecks {
    private static final int BOUND = 2 << 20;
    private static final long PRICE = 6L * BOUND;

    MemoryBoundTest() {
        super(BOUND, PRICE);
    }

    @Override
    protected void read(HttpServletRequest request) throws IOException {
        DetectorController.read(request);
    }

    @Test
    void json_of_as_many_objects_as_fit() throws Exception {
        var text = Hostile.manyObjects(BOUND);

        Hostile.assertCheap(PRICE, () -> refused(text));
    }
}
