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
    private static final String WRONG = "must be a day such as 2024-03-15 or a month such as 2024-03";

    @JsonCreator
    public Happened {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(WRONG);
        }
        try {
            var _ = firstDay(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(WRONG, e);
        }
    }

    /** By its digits, not by a formatter: a question asks for each day of its years. */
    private static LocalDate firstDay(String text) {
        int day = text.length() == MONTH_LENGTH ? 1 : number(text, MONTH_LENGTH + 1, text.length());
        return LocalDate.of(number(text, 0, 4), number(text, 5, MONTH_LENGTH), day);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** Known to the day. */
    public static Happened on(LocalDate day) {
        return new Happened(day.toString());
    }

    /** Known to the month, as sums of partners are. */
    public static Happened in(YearMonth month) {
        return new Happened(month.toString());
    }

    /** Whether no more than the month is known. */
    public boolean isMonth() {
        return text.length() == MONTH_LENGTH;
    }

    /** The day, or the first one of the month. */
    public LocalDate firstDay() {
        return firstDay(text);
    }

    /** The day, or the last one of the month. */
    public LocalDate lastDay() {
        return isMonth() ? month().atEndOfMonth() : firstDay(text);
    }

    /** The month that the day is in. */
    public YearMonth month() {
        return YearMonth.of(number(text, 0, 4), number(text, 5, MONTH_LENGTH));
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
