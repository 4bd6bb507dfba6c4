package seizures.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What an agency calls one of its statements of coverage; formed as a {@link SeizureId}. */
public record StatementId(@JsonValue String value) implements Comparable<StatementId> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}-[A-Za-z0-9._:-]{1,97}");

    @JsonCreator
    public StatementId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be a statement id: it starts with the agency's code and has at most 100 letters, digits or"
                            + " . _ : -");
        }
    }

    /** Whether the agency gave it: the id starts with the agency's code and a hyphen. */
    public boolean isOf(Agency agency) {
        return value.startsWith(agency.code() + "-");
    }

    @Override
    public int compareTo(StatementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
