package seizures.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A substance, or a piece of equipment, as the log names it: a code of the registry ({@code fentanyl}), or
 * {@code other:} and the name as reported, in lower case, where the registry has none. Which registered substance an
 * {@code other:} name means today is asked of {@code Substances}, so a later entry adopts it without touching the log.
 */
public record SubstanceCode(@JsonValue String code) implements Comparable<SubstanceCode> {
    public static final String OTHER = "other:";

    private static final Pattern REGISTERED = Pattern.compile("[a-z0-9][a-z0-9,()'-]{0,99}");
    private static final Pattern UNREGISTERED = Pattern.compile("other:[^\\p{Cc}\\p{Cs}]{1,200}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    @JsonCreator
    public SubstanceCode {
        if (code.startsWith(OTHER)) {
            code = OTHER + fold(code.substring(OTHER.length()));
        }
        if (!REGISTERED.matcher(code).matches() && !UNREGISTERED.matcher(code).matches()) {
            throw new IllegalArgumentException("must be a substance code or other:<name> of 1 to 200 characters");
        }
    }

    /** {@code other:} and the folded name. */
    public static SubstanceCode other(String name) {
        return new SubstanceCode(OTHER + name);
    }

    /** A name as names are compared: in lower case, composed (Unicode NFC), with single spaces and none at its ends. */
    public static String fold(String name) {
        var composed = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        return SPACES.matcher(composed).replaceAll(" ").strip();
    }

    public boolean isUnregistered() {
        return code.startsWith(OTHER);
    }

    @Override
    public int compareTo(SubstanceCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
