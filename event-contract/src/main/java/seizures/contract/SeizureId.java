package seizures.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * What an agency calls one seizure: its own code, a hyphen and letters, digits or {@code . _ : -}, 100 characters at
 * most. Safe in an address without escapes.
 */
public record SeizureId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}-[A-Za-z0-9._:-]{1,97}");

    @JsonCreator
    public SeizureId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be a seizure id: it starts with the agency's code and has at most 100 letters, digits or . _ : -");
        }
    }

    /** Whether the agency gave it: the id starts with the agency's code and a hyphen. */
    public boolean isOf(Agency agency) {
        return value.startsWith(agency.code() + "-");
    }

    @Override
    public String toString() {
        return value;
    }
}
