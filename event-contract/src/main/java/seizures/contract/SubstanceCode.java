package seizures.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A substance, or a piece of equipment, as the log names it: a code of the registry ({@code fentanyl}), or
 * {@code other:} and the name as reported, in lower case, where the registry has none. Which registered substance an
 * {@code other:} name means today is asked of {@code Substances}, so a later entry adopts it without touching the log.
 * The name may end with the class that the reporter states: {@code other:blue salt [precursor]}.
 */
public record SubstanceCode(@JsonValue String code) implements Comparable<SubstanceCode> {
    public static final String OTHER = "other:";

    private static final Pattern REGISTERED = Pattern.compile("[a-z0-9][a-z0-9,()'-]{0,99}");
    private static final Pattern UNREGISTERED = Pattern.compile("other:[^\\p{Cc}\\p{Cs}]{1,200}");
    private static final Pattern WITH_CLASS = Pattern.compile("(.+) \\[(drug|precursor|cutting agent|equipment)]");
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

    /** {@code other:}, the folded name and the class that the reporter states. */
    public static SubstanceCode other(String name, SubstanceClass stated) {
        return other(name + " [" + stated.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "]");
    }

    /** The code, or of an unregistered one the name as reported, without a class. */
    public String name() {
        if (!isUnregistered()) {
            return code;
        }
        var name = code.substring(OTHER.length());
        var classed = WITH_CLASS.matcher(name);
        return classed.matches() ? classed.group(1) : name;
    }

    /** What the reporter of an unregistered one states of it. */
    public Optional<SubstanceClass> statedClass() {
        var classed = WITH_CLASS.matcher(code);
        return isUnregistered() && classed.matches()
                ? Optional.of(SubstanceClass.valueOf(
                        classed.group(2).toUpperCase(Locale.ROOT).replace(' ', '_')))
                : Optional.empty();
    }

    /** A name as names are compared: in lower case, composed (Unicode NFC), with single spaces and none at its ends. */
    public static String fold(String name) {
        var composed = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        return SPACES.matcher(composed).replaceAll(" ").strip();
    }

    /** Whether it was reported by a name that the register did not know: {@code other:<name>}. */
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
