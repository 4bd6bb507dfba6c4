package seizures.commons.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers, times and lines of text as people read them. */
public final class PictureWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int DIGITS = 6;

    private PictureWords() {}

    /** With separators; six digits, and at most three decimals, where the value is not longer before its point. */
    public static String number(BigDecimal value) {
        int decimals = Math.max(0, DIGITS - Math.max(1, value.precision() - value.scale()));
        var format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(Math.min(decimals, 3));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(value);
    }

    /** To the minute, in UTC. */
    public static String time(Instant time) {
        return MINUTE.format(time);
    }

    /** {@code SOUTHWEST_BORDER} as {@code Southwest border}. */
    public static String sentence(String code) {
        return capital(code.replace('_', ' ').toLowerCase(Locale.ROOT));
    }

    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Broken between words; what does not fit ends in an ellipsis. */
    static List<String> lines(String text, int letters, int most) {
        var lines = new ArrayList<String>();
        var rest = text;
        while (rest.length() > letters && lines.size() < most - 1) {
            int end = rest.lastIndexOf(' ', letters);
            end = end <= 0 ? letters : end;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        lines.add(rest.length() > letters ? rest.substring(0, letters - 1) + "…" : rest);
        return lines;
    }
}
