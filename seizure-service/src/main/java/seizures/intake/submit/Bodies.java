package seizures.intake.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import seizures.intake.problem.ProblemException;
import seizures.intake.problem.Problems;

/** Reads a request's body, never more than its bound. */
final class Bodies {
    private Bodies() {}

    static byte[] read(HttpServletRequest request, int most) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        try {
            var body = request.getInputStream().readNBytes(most + 1);
            if (body.length > most) {
                throw tooLarge(most);
            }
            return body;
        } catch (SocketTimeoutException _) {
            throw new ProblemException(Problems.timeout());
        }
    }

    private static ProblemException tooLarge(int most) {
        return new ProblemException(Problems.tooLarge("A body has at most " + most + " bytes"));
    }
}
