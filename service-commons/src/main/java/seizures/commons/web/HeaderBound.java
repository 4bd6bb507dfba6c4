package seizures.commons.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;

/**
 * Refuses header fields that are larger than the bound. What the web server itself refuses, above twice as much, is a bare 400,
 * as it has then not read a whole request.
 */
final class HeaderBound extends ValveBase {
    private static final int MOST_BYTES = 16 * 1024;
    private static final int AROUND_A_FIELD = 4; // colon, blank, end of line
    private static final int TOO_LARGE = 431;

    HeaderBound() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (bytes(request.getCoyoteRequest().getMimeHeaders()) > MOST_BYTES) {
            response.sendError(TOO_LARGE);
        } else {
            getNext().invoke(request, response);
        }
    }

    private static int bytes(MimeHeaders fields) {
        int bytes = 0;
        for (int i = 0; i < fields.size(); i++) {
            bytes += fields.getName(i).getLength() + fields.getValue(i).getLength() + AROUND_A_FIELD;
        }
        return bytes;
    }
}
