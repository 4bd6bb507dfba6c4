package seizures.commons.request;

import java.time.Duration;
import java.util.StringJoiner;

/** Durations in words: {@code 52 days}, {@code 1 hour 30 minutes}. */
public final class DurationText {
    private DurationText() {}

    /** Whole seconds; what is below one is dropped. */
    public static String of(Duration duration) {
        var words = new StringJoiner(" ").setEmptyValue("0 seconds");
        add(words, duration.toDaysPart(), "day");
        add(words, duration.toHoursPart(), "hour");
        add(words, duration.toMinutesPart(), "minute");
        add(words, duration.toSecondsPart(), "second");
        return words.toString();
    }

    private static void add(StringJoiner words, long number, String unit) {
        if (number != 0) {
            words.add(number + " " + unit + (number == 1 ? "" : "s"));
        }
    }
}
