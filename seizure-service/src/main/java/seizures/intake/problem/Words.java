package seizures.intake.problem;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text of others, made fit to be said back to them. */
public final class Words {
    private static final int LONGEST = 300;
    private static final String PLAIN = "-._~!$&'()*+,;=:@";

    private Words() {}

    /** At most 300 characters, without control characters or half surrogate pairs. */
    public static String printable(String text) {
        var printable = new StringBuilder();
        for (int i = 0; i < text.length() && printable.length() < LONGEST; ) {
            int c = text.codePointAt(i);
            boolean bad = Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
            printable.appendCodePoint(bad ? 0xFFFD : c);
            i += Character.charCount(c);
        }
        return printable.toString();
    }

    /** Whether a text has control characters or half surrogate pairs, which no agency means. */
    public static boolean isPrintable(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    /** The pointer to a member: escaped as RFC 6901 asks for, both as pointer and as fragment. */
    public static String pointer(String parent, String name) {
        var pointer = new StringBuilder(parent).append('/');
        for (byte b : printable(name).replace("~", "~0").replace("/", "~1").getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                pointer.append(c);
            } else {
                pointer.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
            }
        }
        return pointer.toString();
    }
}
