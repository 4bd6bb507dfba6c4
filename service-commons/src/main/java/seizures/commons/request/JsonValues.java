package seizures.commons.request;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;

/** What a JSON value means as a number, a duration or a day; null where it means none. */
final class JsonValues {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,9})?");
    private static final Pattern DURATION = Pattern.compile("P[0-9DTHMS.]{1,30}");
    private static final int EXACT_DIGITS = 15;

    private JsonValues() {}

    static boolean isWhole(JsonNode member, int least, int most) {
        return member.isIntegralNumber()
                && member.canConvertToInt()
                && member.intValue() >= least
                && member.intValue() <= most;
    }

    static boolean isWithin(JsonNode member, double least, double most) {
        double value = member.isNumber() ? member.doubleValue(Double.NaN) : Double.NaN;
        return value >= least && value <= most;
    }

    static @Nullable BigDecimal positive(JsonNode member) {
        var text = member.isNumber() ? exact(member) : member.stringValue("");
        if (!DECIMAL.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
            return null;
        }
        var value = new BigDecimal(text).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** Empty for a number that a reader with binary fractions could take for another one. */
    static String exact(JsonNode member) {
        if (member instanceof DoubleNode && !Double.isFinite(member.doubleValue())) {
            return "";
        }
        var number = member.decimalValue().stripTrailingZeros();
        boolean isShort = number.precision() <= EXACT_DIGITS && Math.abs((long) number.scale()) < 100;
        return isShort ? number.toPlainString() : "";
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    static @Nullable Duration duration(String text) {
        try {
            return DURATION.matcher(text).matches() ? Duration.parse(text) : null;
        } catch (DateTimeException | ArithmeticException _) {
            return null;
        }
    }

    static @Nullable LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() >= 1900 && day.getYear() < 2200 ? day : null;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
