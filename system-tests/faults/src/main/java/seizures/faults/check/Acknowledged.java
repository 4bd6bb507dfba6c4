package seizures.faults.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What clients were answered: what was accepted is in the record as it was sent, what was refused has its reasons. */
final class Acknowledged {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<JsonNode> answers;

    private Acknowledged(List<JsonNode> answers) {
        this.answers = answers;
    }

    static Acknowledged read(Path file) {
        return new Acknowledged(lines(file));
    }

    /** A file that is not there has no lines. */
    static List<JsonNode> lines(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream().map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int accepted() {
        return (int) answers.stream().filter(Acknowledged::isAccepted).count();
    }

    private static boolean isAccepted(JsonNode answer) {
        return answer.path("answer").asString().equals("ACCEPTED");
    }

    void check(Map<String, History> records, Findings findings) {
        for (var answer : answers) {
            if (isAccepted(answer)) {
                accepted(answer, records.get(answer.path("seizureId").asString()), findings);
            } else {
                refused(answer, findings);
            }
        }
    }

    private static void accepted(JsonNode answer, @Nullable History record, Findings findings) {
        if (record == null) {
            findings.lost(answer.toString());
        } else if (answer.path("act").asString().equals("Analysed")) {
            if (!record.hasResult(answer.path("resultId").asString())) {
                findings.lost(answer.toString());
            }
        } else {
            var version = record.version(answer.path("version").asInt());
            if (version == null || !isWhatWasSent(version, answer)) {
                findings.lost(answer.toString());
            }
        }
    }

    /** The kind of the event and, item by item, how much. */
    private static boolean isWhatWasSent(History.Version version, JsonNode answer) {
        if (!version.event().path("event").equals(answer.path("act"))) {
            return false;
        }
        var sent = answer.path("sent").path("items");
        var kept = version.event().path("seizure").path("items");
        for (int i = 0; i < sent.size(); i++) {
            if (!sent.path(i)
                    .path("quantity")
                    .path("value")
                    .equals(kept.path(i).path("quantity").path("value"))) {
                return false;
            }
        }
        return sent.size() == kept.size();
    }

    private static void refused(JsonNode answer, Findings findings) {
        var said = answer.path("said");
        boolean says = said.path("type").asString("").startsWith("/problems/")
                && !said.path("title").asString("").isBlank()
                && (!said.path("detail").asString("").isBlank()
                        || said.path("errors").size() > 0);
        if (!says) {
            findings.wrong("refused without a reason: " + answer);
        }
    }
}
