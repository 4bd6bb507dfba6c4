package seizures.alert.message;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences of the message bundle, and numbers, times and lists as people read them, in one language. */
final class Wording {
    static final String BUNDLE = "seizures/alert/message/messages";
    private static final int DIGITS = 6;
    private static final int MOST_NAMED = 3;

    private final Locale locale;
    private final ResourceBundle bundle;

    Wording(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param args words already: numbers are not formatted again */
    String say(String key, Object... args) {
        return new MessageFormat(bundle.getString(key).replace("'", "''"), locale).format(args);
    }

    boolean knows(String key) {
        return bundle.containsKey(key);
    }

    /** The key for one, where the number is one. */
    String counted(String key, BigDecimal number) {
        boolean isOne = number.compareTo(BigDecimal.ONE) == 0 && knows(key + ".one");
        return say(isOne ? key + ".one" : key, number(number));
    }

    String counted(String key, long number) {
        return counted(key, BigDecimal.valueOf(number));
    }

    /** With separators; six digits, and at most three decimals, where the value is not longer before its point. */
    String number(BigDecimal value) {
        int decimals = Math.max(0, DIGITS - Math.max(1, value.precision() - value.scale()));
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.min(decimals, 3));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(value);
    }

    /** To three digits: for what is an estimate anyway. */
    String rough(BigDecimal value) {
        int drop = value.precision() - value.scale() - 3;
        return number(drop > 0 ? value.setScale(-drop, RoundingMode.HALF_EVEN) : value);
    }

    /** {@code 52 days}, {@code 24 hours}, {@code 90 minutes}: in the largest unit that it is a whole number of. */
    String duration(Duration duration) {
        if (duration.toHours() > 48 && duration.toHours() % 24 == 0) {
            return counted("amount.days", duration.toDays());
        }
        boolean isWhole = duration.toMinutes() % 60 == 0;
        return isWhole
                ? counted("amount.hours", duration.toHours())
                : counted("amount.minutes", Math.max(1, duration.toMinutes()));
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(bundle.getString("day"), locale).format(day);
    }

    /** {@code 29 Nov 2026}, {@code November 2026} for a whole month, or from one day to another. */
    String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return say("on", day(first));
        }
        var month = YearMonth.from(first);
        if (month.atDay(1).equals(first) && month.atEndOfMonth().equals(last)) {
            return say(
                    "in",
                    DateTimeFormatter.ofPattern(bundle.getString("month"), locale)
                            .format(first));
        }
        return say("from", day(first), day(last));
    }

    /** {@code 29 Nov 2026, 21:09}. */
    String moment(Instant time, ZoneId zone) {
        var local = time.atZone(zone);
        return day(local.toLocalDate()) + ", "
                + DateTimeFormatter.ofPattern(bundle.getString("minute"), locale)
                        .format(local);
    }

    /** Local time and UTC: {@code on 29 Nov 2026, 21:09 America/Matamoros (30 Nov 2026, 03:09 UTC)}. */
    String instant(Instant time, ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC)
                ? say("at.utc", moment(time, zone))
                : say("at.local", moment(time, zone), zone.getId(), moment(time, ZoneOffset.UTC));
    }

    /** {@code a, b and c}; of more than three, {@code a, b, c and 4 more}. */
    String list(List<String> names) {
        if (names.size() > MOST_NAMED) {
            return say(
                    "more",
                    String.join(", ", names.subList(0, MOST_NAMED)),
                    number(BigDecimal.valueOf(names.size() - (long) MOST_NAMED)));
        }
        return names.size() < 2
                ? String.join("", names)
                : say("and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    Locale locale() {
        return locale;
    }
}
