package seizures.local.load;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as spreadsheets write them: {@code 1,477.97}, {@code 1.477,97}, {@code 1 477.97}, {@code 4.4e-05}. What could
 * be a fraction or thousands, such as {@code 1.500} in a file with decimal commas, is refused.
 */
final class Numbers {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F']+");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}([.,][0-9]{3})+");

    private Numbers() {}

    /** @throws TableLine.Unreadable naming the column, the value and what would be right */
    static BigDecimal decimal(TableLine line, String column) {
        var text = BLANKS.matcher(line.text(column)).replaceAll("");
        try {
            return new BigDecimal(normalized(text, line.decimalSign()));
        } catch (NumberFormatException _) {
            throw line.unreadable(column, "must be a number such as 1477.97");
        }
    }

    /** A count from 0; {@code 12.0} and {@code 1,021} are whole numbers too. */
    static long count(TableLine line, String column) {
        try {
            long count = decimal(line, column).longValueExact();
            if (count >= 0) {
                return count;
            }
        } catch (ArithmeticException | TableLine.Unreadable _) {
            // said below
        }
        throw line.unreadable(column, "must be a whole number such as 1021");
    }

    private static String normalized(String text, char decimalSign) {
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            return comma > point ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
        }
        if (comma < 0 && point < 0) {
            return text;
        }
        char sign = comma >= 0 ? ',' : '.';
        boolean once = text.indexOf(sign) == text.lastIndexOf(sign);
        if (GROUPED.matcher(text).matches() && (!once || sign != decimalSign)) {
            if (once && sign == '.') {
                throw new NumberFormatException("a fraction or thousands: " + text);
            }
            return text.replace(String.valueOf(sign), "");
        }
        return text.replace(sign, '.');
    }
}
