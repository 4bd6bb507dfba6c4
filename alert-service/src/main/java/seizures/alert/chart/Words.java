package seizures.alert.chart;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import seizures.alert.series.Fact;
import seizures.alert.series.Span;
import seizures.commons.picture.PictureWords;

/** Stretches of time as people read them. */
final class Words {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Words() {}

    /** {@code 3 May 2024}, {@code 1 May 2024 to 31 May 2024}; with times where it is not of whole days. */
    static String span(Span span) {
        if (!isMidnight(span.from()) || !isMidnight(span.to()) || !span.to().isAfter(span.from())) {
            return span.from().equals(span.to())
                    ? moment(span.from())
                    : PictureWords.time(span.from()) + " to " + PictureWords.time(span.to());
        }
        var first = DAY.format(span.from());
        var last = DAY.format(span.to().minusSeconds(1));
        return first.equals(last) ? first : first + " to " + last;
    }

    /** The day alone where no more is known. */
    private static String moment(Instant time) {
        return Fact.isDay(time) ? DAY.format(time) : PictureWords.time(time);
    }

    private static boolean isMidnight(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
