package seizures.console.service;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A service's refusal (RFC 9457), or that it does not answer (503). */
public final class ServiceProblem extends RuntimeException {
    private final Service service;
    private final int status;
    private final transient Problem problem;

    /** The body of a refusal. */
    public record Problem(
            @Nullable String type,
            @Nullable String title,
            @Nullable String detail,
            @Nullable List<Fault> errors) {}

    /**
     * One thing that is wrong.
     *
     * @param parameter of the query, or null where {@code pointer} names a place in the body
     * @param column of a table, whose cell has the {@code value}
     */
    public record Fault(
            @Nullable String parameter,
            @Nullable String pointer,
            String detail,
            @Nullable String column,
            @Nullable String value) {
        public Fault(@Nullable String parameter, @Nullable String pointer, String detail) {
            this(parameter, pointer, detail, null, null);
        }

        public String place() {
            if (column != null) {
                return column;
            }
            return parameter != null ? parameter : pointer == null ? "" : pointer;
        }

        /** What the cell says, and what is wrong with it. */
        public String sentence() {
            return value == null ? detail : "\u201c" + value + "\u201d " + detail;
        }
    }

    private ServiceProblem(Service service, int status, Problem problem, @Nullable Throwable cause) {
        super(service.id() + "-service: " + status + " " + problem.title(), cause);
        this.service = service;
        this.status = status;
        this.problem = problem;
    }

    static ServiceProblem of(Service service, int status, byte[] body, JsonMapper json) {
        try {
            return new ServiceProblem(service, status, json.readValue(body, Problem.class), null);
        } catch (JacksonException e) {
            return new ServiceProblem(service, status, new Problem(null, "HTTP " + status, null, null), e);
        }
    }

    static ServiceProblem away(Service service, IOException cause) {
        return new ServiceProblem(service, 503, new Problem(null, "No answer", null, null), cause);
    }

    public Service service() {
        return service;
    }

    public int status() {
        return status;
    }

    public Problem problem() {
        return problem;
    }

    /** Every fault that the service named; at least one sentence. */
    public List<Fault> faults() {
        if (problem.errors() != null && !problem.errors().isEmpty()) {
            return problem.errors();
        }
        String text = problem.detail() != null ? problem.detail() : String.valueOf(problem.title());
        return List.of(new Fault(null, null, text));
    }

    /** Whether the person asked for something that can be asked otherwise. */
    public boolean isFaultOfRequest() {
        return status == 400 || status == 422 || status == 409 || status == 412 || status == 413;
    }
}
