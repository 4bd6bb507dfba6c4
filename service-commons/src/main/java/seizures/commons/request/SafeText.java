package seizures.commons.request;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Makes text from a client safe to send back. */
public final class SafeText {
    private static final int LONGEST = 600;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final String PLAIN = "-._~!$&'()*+,;=:@";

    private SafeText() {}

    /** At most 600 characters; what cannot be seen or turns the order of letters is replaced. */
    public static String printable(String text) {
        if (text.length() <= LONGEST && isPrintable(text)) {
            return text;
        }
        var printable = new StringBuilder();
        for (int i = 0; i < text.length() && printable.length() < LONGEST; ) {
            int c = text.codePointAt(i);
            printable.appendCodePoint(isPrintable(c) ? c : 0xFFFD);
            i += Character.charCount(c);
        }
        return printable.toString();
    }

    /** Whether a text is free of control characters, lone surrogates, and characters that have no width or turn the order. */
    public static boolean isPrintable(String text) {
        return text.codePoints().allMatch(SafeText::isPrintable);
    }

    private static boolean isPrintable(int codePoint) {
        return !Character.isISOControl(codePoint)
                && switch (Character.getType(codePoint)) {
                    case Character.SURROGATE -> false;
                    case Character.FORMAT ->
                        codePoint == JOINER || codePoint == NON_JOINER; // emoji and Persian need them
                    default -> true;
                };
    }

    /**
     * Text for people, without blanks around it.
     *
     * @throws IllegalArgumentException if it is not 1 to {@code most} printable characters
     */
    public static String forPeople(String text, int most) {
        if (text.isBlank() || text.length() > most || !isPrintable(text)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "must be 1 to %,d printable characters", most));
        }
        return text.strip();
    }

    /** The pointer to a member, escaped both as a JSON Pointer and as a fragment (RFC 6901, sections 3 and 6). */
    static String pointer(String parent, String name) {
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
