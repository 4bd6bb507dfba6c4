package seizures.tables;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as spreadsheets write them: {@code 1,477.97}, {@code 1.477,97}, {@code 1 477.97}, {@code 4.4e-05}. What could
 * be a fraction or thousands, such as {@code 1.500} in a file with decimal commas, is refused.
 */
final class Numbers {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F']+");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}([.,][0-9]{3})+");
    /** No amount needs more; a number such as 1e999999999 would be written out digit by digit. */
    private static final Pattern FORM = Pattern.compile("[+-]?[0-9.]{1,60}([eE][+-]?[0-9]{1,2})?");

    private Numbers() {}

    /** @throws IllegalArgumentException saying what it must be */
    static BigDecimal decimal(String cell, char decimalSign) {
        var text = normalized(BLANKS.matcher(cell).replaceAll(""), decimalSign);
        if (FORM.matcher(text).matches()) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException _) {
                // said below
            }
        }
        throw new IllegalArgumentException("must be a number such as 1477.97");
    }

    /** A count from 0; {@code 12.0} and {@code 1,021} are whole numbers too. */
    static long count(String cell, char decimalSign) {
        try {
            long count = decimal(cell, decimalSign).longValueExact();
            if (count >= 0) {
                return count;
            }
        } catch (ArithmeticException | IllegalArgumentException _) {
            // said below
        }
        throw new IllegalArgumentException("must be a whole number such as 1021");
    }

    /** With a point and nothing else; empty where it could be a fraction or thousands. */
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
            return once && sign == '.' ? "" : text.replace(String.valueOf(sign), "");
        }
        return text.replace(sign, '.');
    }
}
