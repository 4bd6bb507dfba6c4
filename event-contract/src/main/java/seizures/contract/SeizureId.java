package seizures.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What an agency calls one seizure: its own code, a hyphen and letters, digits or {@code . _ : -}, 100 characters at
 * most. Safe in an address without escapes.
 */
public record SeizureId(@JsonValue String value) {
    private static final int MOST_LENGTH = 100;
    private static final int COUNTRY_LENGTH = "US-".length();

    @JsonCreator
    public SeizureId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "must be a seizure id: it starts with the agency's code and has at most 100 letters, digits or . _ : -");
        }
    }

    /** By its characters instead of an expression: a stream reads three for each record. */
    private static boolean isWellFormed(String value) {
        int length = value.length();
        if (length <= COUNTRY_LENGTH || length > MOST_LENGTH || value.charAt(2) != '-') {
            return false;
        }
        for (int i = COUNTRY_LENGTH; i < length; i++) {
            if (!isOfName(value.charAt(i))) {
                return false;
            }
        }
        return isCapital(value.charAt(0)) && isCapital(value.charAt(1));
    }

    private static boolean isOfName(char character) {
        return isBetween('a', character, 'z')
                || isCapital(character)
                || isBetween('0', character, '9')
                || "._:-".indexOf(character) >= 0;
    }

    private static boolean isCapital(char character) {
        return isBetween('A', character, 'Z');
    }

    private static boolean isBetween(char least, char character, char most) {
        return least <= character && character <= most;
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
