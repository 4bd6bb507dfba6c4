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
 * @param column of a table, whose cell it is; otherwise null
 * @param value of that cell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"pointer", "parameter", "column", "value", "detail"})
public record Fault(
        @JsonIgnore String where,
        String detail,
        @Nullable String column,
        @Nullable String value) {
    /** The detail may quote the client; what does not print is replaced. */
    public Fault {
        detail = SafeText.printable(detail);
        column = column == null ? null : SafeText.printable(column);
        value = value == null ? null : SafeText.printable(value);
    }

    /** Of a place outside any table. */
    public Fault(String where, String detail) {
        this(where, detail, null, null);
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
