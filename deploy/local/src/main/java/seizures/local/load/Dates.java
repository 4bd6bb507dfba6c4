package seizures.local.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Days as spreadsheets write them: {@code 2013-03-05}, with a time of midnight behind it, or {@code 05.03.2013}. */
final class Dates {
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})([T ]00:00(:00(\\.0+)?)?(Z|[+]00:00)?)?");
    private static final Pattern POINTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private Dates() {}

    /** @throws TableLine.Unreadable naming the column, the value and what would be right */
    static LocalDate day(TableLine line, String column) {
        var text = line.text(column);
        var iso = ISO.matcher(text);
        var points = POINTS.matcher(text);
        try {
            if (iso.matches()) {
                return day(iso.group(1), iso.group(2), iso.group(3));
            }
            if (points.matches()) {
                return day(points.group(3), points.group(2), points.group(1));
            }
        } catch (DateTimeException _) {
            // said below
        }
        throw line.unreadable(column, "must be a date such as 2013-03-05");
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
