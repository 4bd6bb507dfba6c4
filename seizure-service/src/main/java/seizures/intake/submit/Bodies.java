package seizures.intake.submit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import seizures.intake.problem.ProblemException;
import seizures.intake.problem.Problems;

/** Reads a request's body, never more than its bound, and not for longer: who drips it byte by byte holds no place. */
final class Bodies {
    private static final int CHUNK = 8 * 1024;

    private Bodies() {}

    static byte[] read(HttpServletRequest request, int most, Duration patience) throws IOException {
        long length = request.getContentLengthLong();
        if (length > most) {
            throw tooLarge(most);
        }
        long end = System.nanoTime() + patience.toNanos();
        int size = length < 0 ? CHUNK : Math.clamp(length, 1, CHUNK);
        var body = new ByteArrayOutputStream(size);
        var chunk = new byte[size];
        try {
            var in = request.getInputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                body.write(chunk, 0, read);
                if (body.size() > most) {
                    throw tooLarge(most);
                }
                if (System.nanoTime() - end > 0) {
                    throw new ProblemException(Problems.timeout());
                }
            }
            return body.toByteArray();
        } catch (SocketTimeoutException _) {
            throw new ProblemException(Problems.timeout());
        }
    }

    private static ProblemException tooLarge(int most) {
        return new ProblemException(Problems.tooLarge("A body has at most " + most + " bytes"));
    }
}
