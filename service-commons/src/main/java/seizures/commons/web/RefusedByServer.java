package seizures.commons.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import seizures.commons.request.CommonProblem;

/** Says as a problem what the web server itself refuses: malformed addresses and malformed requests. */
public final class RefusedByServer extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var problem = CommonProblem.ofStatus(status);
        var body = "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d}"
                .formatted(problem.getType(), problem.getTitle(), status)
                .getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException _) {
            // Who asked is gone.
        }
    }
}
