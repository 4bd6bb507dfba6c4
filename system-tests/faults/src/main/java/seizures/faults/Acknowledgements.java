package seizures.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What services answered, a line of JSON each, written before anybody acts on it: {@code answer} is {@code ACCEPTED} or
 * {@code REFUSED}; {@code act}, {@code seizureId}, {@code version} or {@code resultId}; {@code sent} is what was sent,
 * {@code said} the answer's body.
 */
final class Acknowledgements implements AutoCloseable {
    private final Writer file;
    private final AtomicInteger accepted = new AtomicInteger();

    Acknowledgements(Path path) {
        try {
            file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void accepted(String act, String id, @Nullable Integer version, @Nullable String result, String sent) {
        var line = Http.JSON
                .createObjectNode()
                .put("answer", "ACCEPTED")
                .put("act", act)
                .put("seizureId", id)
                .put("version", version)
                .put("resultId", result);
        line.set("sent", sent.isEmpty() ? null : Http.JSON.readTree(sent));
        write(line);
        accepted.incrementAndGet();
    }

    void refused(String act, String id, Http.Answer answer) {
        var line = Http.JSON
                .createObjectNode()
                .put("answer", "REFUSED")
                .put("act", act)
                .put("seizureId", id)
                .put("status", answer.status());
        line.set("said", answer.body());
        write(line);
    }

    int count() {
        return accepted.get();
    }

    private synchronized void write(JsonNode line) {
        try {
            file.write(line + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
