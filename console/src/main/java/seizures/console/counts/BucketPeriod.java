package seizures.console.counts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The period of a bucket's label, in the words of {@code from} and {@code to}: {@code 2024-Q1} is from 2024-01 to 2024-03.
 */
record BucketPeriod(String from, String to) {
    /** The most buckets that a chart's axis has. */
    private static final int MOST = 4000;

    /** Null of {@code all}, and of a label that is none. */
    static @Nullable BucketPeriod of(String label) {
        if (label.matches("\\d{4}-Q[1-4]")) {
            var first = YearMonth.of(Integer.parseInt(label.substring(0, 4)), label.charAt(6) * 3 - '0' * 3 - 2);
            return new BucketPeriod(first.toString(), first.plusMonths(2).toString());
        }
        if (label.matches("\\d{4}-W\\d{2}")) {
            var monday = monday(label);
            return new BucketPeriod(monday.toString(), monday.plusDays(6).toString());
        }
        return label.matches("FY\\d{4}|\\d{4}-\\d{2}(-\\d{2})?") ? new BucketPeriod(label, label) : null;
    }

    /** Its first day, or the first day of its month; null where the label does not say (a fiscal year, {@code all}). */
    static @Nullable String firstDay(String label) {
        var period = of(label);
        return period == null || label.startsWith("FY")
                ? null
                : period.from().length() == 7 ? period.from() + "-01" : period.from();
    }

    /** Its last day, or the 31st of its month. */
    static @Nullable String lastDay(String label) {
        var period = of(label);
        return period == null || label.startsWith("FY")
                ? null
                : period.to().length() == 7 ? period.to() + "-31" : period.to();
    }

    /** The buckets of an answer, from the first that is asked for, or has a row, to the last; none of {@code all}. */
    static List<String> axis(CountAnswer answer) {
        var buckets = answer.rows().stream()
                .map(CountAnswer.Row::bucket)
                .filter(label -> of(label) != null)
                .sorted()
                .toList();
        if (buckets.isEmpty()) {
            return List.of();
        }
        String first = labelOf(answer.from(), answer.bucket());
        String last = labelOf(answer.to(), answer.bucket());
        return between(
                first == null || first.compareTo(buckets.getFirst()) > 0 ? buckets.getFirst() : first,
                last == null || last.compareTo(buckets.getLast()) < 0 ? buckets.getLast() : last);
    }

    /** The bucket that a day is in; null of fiscal years, which depend on the calendar. */
    private static @Nullable String labelOf(@Nullable String day, String bucket) {
        if (day == null) {
            return null;
        }
        var date = LocalDate.parse(day);
        return switch (bucket) {
            case "day" -> day;
            case "week" -> weekOf(date);
            case "month" -> day.substring(0, 7);
            case "quarter" -> date.getYear() + "-Q" + date.get(IsoFields.QUARTER_OF_YEAR);
            default -> null;
        };
    }

    private static String weekOf(LocalDate date) {
        return "%04d-W%02d".formatted(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static LocalDate monday(String week) {
        return LocalDate.of(Integer.parseInt(week.substring(0, 4)), 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.substring(6)))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** All labels from the first to the last, both of one kind; so that a period without a row shows as a gap. */
    static List<String> between(String first, String last) {
        var labels = new ArrayList<String>();
        for (String label = first; label.compareTo(last) <= 0 && labels.size() < MOST; label = next(label)) {
            labels.add(label);
        }
        return labels;
    }

    private static String next(String label) {
        if (label.startsWith("FY")) {
            return "FY%04d".formatted(Integer.parseInt(label.substring(2)) + 1);
        }
        if (label.contains("Q")) {
            var next = YearMonth.of(Integer.parseInt(label.substring(0, 4)), (label.charAt(6) - '0') * 3)
                    .plusMonths(1);
            return next.getYear() + "-Q" + next.get(IsoFields.QUARTER_OF_YEAR);
        }
        if (label.contains("W")) {
            return weekOf(monday(label).plusWeeks(1));
        }
        return label.length() == 7
                ? YearMonth.parse(label).plusMonths(1).toString()
                : LocalDate.parse(label).plusDays(1).toString();
    }
}
