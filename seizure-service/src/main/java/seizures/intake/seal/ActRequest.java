package seizures.intake.seal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import seizures.commons.access.Caller;
import seizures.commons.request.Fault;
import seizures.commons.request.Faults;
import seizures.commons.request.JsonFields;
import seizures.commons.request.ProblemException;
import seizures.commons.request.QueryFields;
import seizures.commons.request.RequestBody;
import seizures.commons.request.SafeText;
import seizures.intake.problem.IntakeProblem;
import tools.jackson.databind.JsonNode;

/** Who seals or locks, and why: {@code {"author": …, "note": …}}. The author defaults to the token's subject. */
record ActRequest(String author, @Nullable String note) {
    private static final int LARGEST = 16 * 1024;
    private static final int AUTHOR = 100;
    private static final int NOTE = 1000;
    private static final String ANOTHER = "must match the token's subject, or be omitted";

    /** @throws ProblemException with every fault */
    static ActRequest read(HttpServletRequest request, Caller caller) throws IOException {
        return of(RequestBody.json(request, LARGEST), caller);
    }

    static ActRequest of(JsonNode body, Caller caller) {
        var faults = new Faults();
        var fields = new JsonFields(body, "#", faults);
        var field = caller.name() == null ? fields.required("author") : fields.optional("author");
        var author = field.isPresent() ? field.text(AUTHOR) : caller.name();
        if (author != null && !author.equals(caller.nameOr(author))) {
            field.fault(ANOTHER);
        }
        var note = fields.optional("note").text(NOTE);
        fields.refuseUnknown();
        return checked(author, note, faults.list());
    }

    /** From query parameters, for a request that has no body. */
    static ActRequest of(@Nullable String stated, @Nullable String reason, Caller caller) {
        var query = new QueryFields(Map.of());
        var text = stated == null ? caller.name() : stated;
        var author = required(query, "author", text, AUTHOR);
        if (author != null && !author.equals(caller.nameOr(author))) {
            query.fault("author", ANOTHER);
        }
        return checked(author, required(query, "reason", reason, NOTE), query.faults());
    }

    private static @Nullable String required(QueryFields query, String name, @Nullable String text, int most) {
        if (text == null) {
            query.fault(name, "is required");
            return null;
        }
        return query.take(name, () -> SafeText.forPeople(text, most)).orElse(null);
    }

    private static ActRequest checked(@Nullable String author, @Nullable String note, List<Fault> faults) {
        if (author == null || !faults.isEmpty()) {
            throw new ProblemException(IntakeProblem.INVALID_ACT.withErrors(faults));
        }
        return new ActRequest(author, note);
    }
}
