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
            var next = monday(label).plusWeeks(1);
            return "%04d-W%02d"
                    .formatted(next.get(IsoFields.WEEK_BASED_YEAR), next.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
        return label.length() == 7
                ? YearMonth.parse(label).plusMonths(1).toString()
                : LocalDate.parse(label).plusDays(1).toString();
    }
}
