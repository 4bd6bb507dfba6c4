package seizures.intake.seal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import seizures.commons.access.Caller;
import seizures.intake.problem.Fault;
import seizures.intake.problem.ProblemException;
import seizures.intake.problem.Problems;
import seizures.intake.problem.Words;
import seizures.intake.report.Parsed;
import seizures.intake.report.StrictJson;
import tools.jackson.databind.JsonNode;

/** Who seals or locks, and why: {@code {"author": …, "note": …}}. The author is whom the token names, where there is one. */
record ActRequest(String author, @Nullable String note) {
    private static final int LARGEST = 16 * 1024;
    private static final int AUTHOR = 100;
    private static final int NOTE = 1000;
    private static final String ANOTHER = "is not whom the token names: leave it out";

    /** @throws ProblemException with every fault */
    static ActRequest read(HttpServletRequest request, Caller caller) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ProblemException(Problems.tooLarge("A body has at most " + LARGEST + " bytes"));
        }
        return switch (StrictJson.parse(ByteBuffer.wrap(body))) {
            case Parsed.Ok<JsonNode>(var json) -> of(json, caller);
            case Parsed.Invalid<JsonNode>(var problem) -> throw new ProblemException(problem);
        };
    }

    static ActRequest of(JsonNode body, Caller caller) {
        var faults = new ArrayList<Fault>();
        if (!body.isObject()) {
            faults.add(Fault.at("#", "is no object"));
        }
        for (var member : body.properties()) {
            if (!Set.of("author", "note").contains(member.getKey())) {
                faults.add(Fault.at(Words.pointer("#", member.getKey()), "is not known here"));
            }
        }
        var author = author(text(body, "author", AUTHOR, faults), caller);
        if (author != null && !author.equals(caller.nameOr(author))) {
            faults.add(Fault.at("#/author", ANOTHER));
        }
        var note = text(body, "note", NOTE, faults);
        if (author == null && faults.isEmpty()) {
            faults.add(Fault.at("#/author", "is missing"));
        }
        if (author == null || !faults.isEmpty()) {
            throw new ProblemException(Problems.invalidAct(faults));
        }
        return new ActRequest(author, note);
    }

    /** As of query parameters, for what has no body. */
    static ActRequest of(@Nullable String stated, @Nullable String reason, Caller caller) {
        var faults = new ArrayList<Fault>();
        var author = author(stated, caller);
        if (author != null && !author.equals(caller.nameOr(author))) {
            faults.add(Fault.in("author", ANOTHER));
        }
        if (author == null || !isText(author, AUTHOR)) {
            faults.add(Fault.in("author", author == null ? "is missing" : notText(AUTHOR)));
        }
        if (reason == null || !isText(reason, NOTE)) {
            faults.add(Fault.in("reason", reason == null ? "is missing" : notText(NOTE)));
        }
        if (author == null || !faults.isEmpty()) {
            throw new ProblemException(Problems.invalidAct(faults));
        }
        return new ActRequest(author, reason);
    }

    private static @Nullable String author(@Nullable String stated, Caller caller) {
        return stated == null ? caller.name() : stated;
    }

    private static @Nullable String text(JsonNode body, String name, int most, List<Fault> faults) {
        var value = body.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString() || !isText(value.stringValue(), most)) {
            faults.add(Fault.at("#/" + name, notText(most)));
            return null;
        }
        return value.stringValue().strip();
    }

    private static String notText(int most) {
        return "is no text of 1 to " + most + " printable characters";
    }

    private static boolean isText(String text, int most) {
        return !text.isBlank() && text.length() <= most && Words.isPrintable(text);
    }
}
