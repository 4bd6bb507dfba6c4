package seizures.commons.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * Why a request was not fulfilled (RFC 9457).
 *
 * @param errors every fault found; empty if the problem is not with what was sent
 */
public record Problem(ProblemType type, @Nullable String detail, List<Fault> errors) {
    public Problem {
        detail = detail == null ? null : SafeText.printable(detail);
        errors = List.copyOf(errors);
    }

    static @Nullable String summary(List<Fault> faults) {
        return switch (faults.size()) {
            case 0 -> null;
            case 1 -> faults.getFirst().where() + ": " + faults.getFirst().detail();
            default -> faults.size() + " errors; see errors";
        };
    }

    public int status() {
        return type.status();
    }

    /** As one result among many, such as a line of a bulk; it has no {@code instance} of its own. */
    @JsonValue
    public Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", type.type());
        members.put("title", type.title());
        members.put("status", type.status());
        if (detail != null) {
            members.put("detail", detail);
        }
        if (!errors.isEmpty()) {
            members.put("errors", errors);
        }
        return members;
    }

    /** The body of an answer; Spring adds {@code instance}. */
    public ProblemDetail body() {
        return body(status());
    }

    /** With another status of the same kind: of 4xx and 5xx that have no type of their own. */
    ProblemDetail body(int status) {
        var body = ProblemDetail.forStatus(status);
        body.setType(URI.create(type.type()));
        body.setTitle(type.title());
        body.setDetail(detail);
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        return body;
    }
}
