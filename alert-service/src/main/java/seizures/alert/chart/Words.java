package seizures.alert.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import seizures.alert.series.Span;

/** Numbers, times and lines of text as people read them. */
final class Words {
    private static final DateTimeFormatter DAY = formatter("d MMM uuuu");
    private static final DateTimeFormatter MINUTE = formatter("d MMM uuuu, HH:mm 'UTC'");
    private static final int DIGITS = 6;

    private Words() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /** With separators; six digits, and at most three decimals, where the value is not longer before its point. */
    static String number(BigDecimal value) {
        int decimals = Math.max(0, DIGITS - Math.max(1, value.precision() - value.scale()));
        var format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits(Math.min(decimals, 3));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(value);
    }

    static String time(Instant time) {
        return MINUTE.format(time);
    }

    /** {@code 3 May 2024}, {@code 1 May 2024 to 31 May 2024}; with times where it is not of whole days. */
    static String span(Span span) {
        if (!isMidnight(span.from()) || !isMidnight(span.to()) || !span.to().isAfter(span.from())) {
            return span.from().equals(span.to()) ? time(span.from()) : time(span.from()) + " to " + time(span.to());
        }
        var first = DAY.format(span.from());
        var last = DAY.format(span.to().minusSeconds(1));
        return first.equals(last) ? first : first + " to " + last;
    }

    private static boolean isMidnight(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** {@code SOUTHWEST_BORDER} as {@code Southwest border}. */
    static String sentence(String code) {
        return capital(code.replace('_', ' ').toLowerCase(Locale.ROOT));
    }

    static String capital(String words) {
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
