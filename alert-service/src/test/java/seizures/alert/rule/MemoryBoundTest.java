package seizures.alert.rule;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import seizures.alert.BoundedBodyChecks;

/** Of a rule. */
class MemoryBoundTest extends BoundedBodyChecks {
    MemoryBoundTest() {
        super(64 * 1024, 16L * 64 * 1024);
    }

    @Override
    protected void read(HttpServletRequest request) throws IOException {
        RuleController.read(request);
    }
}
