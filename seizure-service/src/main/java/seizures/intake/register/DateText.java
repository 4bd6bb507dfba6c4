package seizures.intake.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A day, a month or a year, as exactly as it is known.
 *
 * @param first day that the text may mean
 * @param last day that it may mean
 */
record DateText(String text, LocalDate first, LocalDate last) {
    /** @throws IllegalArgumentException for anything else */
    static DateText parse(String text) {
        try {
            return switch (text.length()) {
                case 4 ->
                    new DateText(
                            text,
                            Year.parse(text).atDay(1),
                            Year.parse(text).atMonth(12).atEndOfMonth());
                case 7 ->
                    new DateText(
                            text,
                            YearMonth.parse(text).atDay(1),
                            YearMonth.parse(text).atEndOfMonth());
                default -> new DateText(text, LocalDate.parse(text), LocalDate.parse(text));
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a day, a month or a year such as 2026-11-02", e);
        }
    }
}
