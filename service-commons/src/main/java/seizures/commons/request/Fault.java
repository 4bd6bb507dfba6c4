package seizures.commons.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param where a JSON Pointer into the body as a fragment ({@code #/items/0/form}), or the name of the query parameter
 *     or header
 * @param detail completes a sentence that starts with {@code where}: {@code must be a positive whole number}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"pointer", "parameter", "detail"})
public record Fault(@JsonIgnore String where, String detail) {
    /** The detail may quote the client; what does not print is replaced. */
    public Fault {
        detail = SafeText.printable(detail);
    }

    /** Set if the fault is in the body. */
    @JsonProperty
    public @Nullable String pointer() {
        return isInBody() ? where : null;
    }

    /** Set if the fault is in a query parameter, a part of the path or a header. */
    @JsonProperty
    public @Nullable String parameter() {
        return isInBody() ? null : where;
    }

    private boolean isInBody() {
        return where.startsWith("#");
    }
}
