package seizures.alert.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import seizures.alert.BoundedBodyChecks;
import seizures.commons.request.RequestBody;

/** Of an act, a silence or a subscription. */
class MemoryBoundTest extends BoundedBodyChecks {
    MemoryBoundTest() {
        super(64 * 1024, 16L * 64 * 1024);
    }

    @Override
    protected void read(HttpServletRequest request) throws IOException {
        RequestBody.fields(request);
    }
}
