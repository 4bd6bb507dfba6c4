package seizures.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The code of an agency: two letters for its country, then its own name in capitals and digits: {@code US-CBP}. */
public record Agency(@JsonValue String code) implements Comparable<Agency> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,20}){1,4}");

    @JsonCreator
    public Agency {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("must be an agency code such as US-CBP");
        }
    }

    @Override
    public int compareTo(Agency other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
