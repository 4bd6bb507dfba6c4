package seizures.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * The day in the port's own calendar on which something happened, or the month where no more is known:
 * {@code 2024-03-15}, {@code 2024-03}. Sorts by its text: a month before its days.
 */
public record Happened(@JsonValue String text) implements Comparable<Happened> {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}(-[0-9]{2})?");
    private static final int MONTH_LENGTH = "2024-03".length();
    private static final String WRONG = "is no day such as 2024-03-15 and no month such as 2024-03";

    @JsonCreator
    public Happened {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(WRONG);
        }
        try {
            var _ = text.length() == MONTH_LENGTH ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(WRONG, e);
        }
    }

    public static Happened on(LocalDate day) {
        return new Happened(day.toString());
    }

    public static Happened in(YearMonth month) {
        return new Happened(month.toString());
    }

    public boolean isMonth() {
        return text.length() == MONTH_LENGTH;
    }

    public LocalDate firstDay() {
        return isMonth() ? month().atDay(1) : LocalDate.parse(text);
    }

    public LocalDate lastDay() {
        return isMonth() ? month().atEndOfMonth() : LocalDate.parse(text);
    }

    public YearMonth month() {
        return YearMonth.parse(text.substring(0, MONTH_LENGTH));
    }

    @Override
    public int compareTo(Happened other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
