package seizures.console.page;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Numbers as people read them, in the reader's locale. In templates: {@code @figures}. */
@Component("figures")
public class Figures {
    /** 1 [lb_av]. */
    private static final BigDecimal MICROGRAMS_IN_A_POUND = BigDecimal.valueOf(453_592_370);

    private static final BigDecimal MICROGRAMS_IN_A_KILOGRAM = BigDecimal.valueOf(1_000_000_000);
    private static final int DIGITS_OF_A_MASS = 4;
    private static final int DIGITS_OF_A_COUNT = 4;
    private static final long MILLION = 1_000_000;
    private static final long BILLION = 1_000_000_000;

    private final MessageSource messages;

    Figures(MessageSource messages) {
        this.messages = messages;
    }

    /** All digits, grouped. */
    public String whole(@Nullable Number number) {
        return number == null ? "" : format(0).format(number);
    }

    public String whole(@Nullable String number) {
        return number == null ? "" : format(0).format(new BigInteger(number));
    }

    /** A mass in the unit, {@code kg} or {@code lb}: four digits, or whole where it has more. */
    public String mass(@Nullable String micrograms, String unit) {
        if (micrograms == null) {
            return "";
        }
        BigDecimal amount = inUnit(micrograms, unit);
        BigDecimal rounded = amount.round(new MathContext(DIGITS_OF_A_MASS, RoundingMode.HALF_UP));
        int decimals =
                amount.signum() == 0 ? 0 : Math.clamp(DIGITS_OF_A_MASS - amount.precision() + amount.scale(), 0, 9);
        return decimals == 0 ? format(0).format(amount) : format(decimals).format(rounded);
    }

    /** For charts and tooltips: the plain number. */
    public String massPlain(@Nullable String micrograms, String unit) {
        return micrograms == null
                ? ""
                : inUnit(micrograms, unit)
                        .setScale(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static BigDecimal inUnit(String micrograms, String unit) {
        var divisor = unit.equals("lb") ? MICROGRAMS_IN_A_POUND : MICROGRAMS_IN_A_KILOGRAM;
        return new BigDecimal(micrograms).divide(divisor, MathContext.DECIMAL64);
    }

    /** A large count in four digits: {@code 3.917 billion}; all digits below a million. */
    public String large(@Nullable Long number) {
        if (number == null) {
            return "";
        }
        if (Math.abs(number) < MILLION) {
            return whole(number);
        }
        boolean billions = Math.abs(number) >= BILLION;
        BigDecimal amount = BigDecimal.valueOf(number)
                .divide(BigDecimal.valueOf(billions ? BILLION : MILLION))
                .round(new MathContext(DIGITS_OF_A_COUNT, RoundingMode.HALF_UP));
        String text = format(Math.max(0, amount.scale())).format(amount);
        return messages.getMessage(billions ? "billions" : "millions", new Object[] {text}, locale());
    }

    public String decimal(@Nullable Number number, int decimals) {
        return number == null ? "" : format(decimals).format(number);
    }

    /** A ratio or an average in four digits. */
    public String significant(@Nullable Number number) {
        if (number == null) {
            return "";
        }
        var rounded = BigDecimal.valueOf(number.doubleValue())
                .round(new MathContext(DIGITS_OF_A_COUNT, RoundingMode.HALF_UP));
        return format(Math.max(0, rounded.stripTrailingZeros().scale())).format(rounded);
    }

    public String percent(@Nullable Number fraction, int decimals) {
        if (fraction == null) {
            return "";
        }
        var percent = NumberFormat.getPercentInstance(locale());
        percent.setMaximumFractionDigits(decimals);
        return percent.format(fraction);
    }

    private static NumberFormat format(int decimals) {
        var format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
