package seizures.stats.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.commons.picture.Picture;
import seizures.domain.coverage.DaySpan;
import seizures.stats.query.CountRow;
import seizures.stats.query.CountTable;
import seizures.stats.query.Measure;

/**
 * The answer to a question, as it is drawn: what it does not know is left out.
 *
 * @param unreported stretches of time of which not all was reported
 */
record DrawnCounts(CountTitle title, CountTable table, CountPeriods periods, List<DaySpan> unreported) {
    CountPicture picture(String asOf) {
        var lines = lines();
        var drawn = lines.subList(0, Math.min(CountPicture.MOST_LINES, lines.size()));
        var statement = title.statement(table, left(lines.size() - drawn.size()));
        return new CountPicture(
                new Picture(title.title(), statement, asOf),
                title.measure(),
                title.unit(),
                List.copyOf(drawn),
                unreported,
                periods.all(title.query().knownAt()));
    }

    private List<CountLine> lines() {
        var groups = new LinkedHashMap<String, Map<String, CountRow>>();
        if (title.query().groups().isEmpty()) {
            groups.put("", new LinkedHashMap<>());
        }
        table.rows()
                .forEach(row -> groups.computeIfAbsent(name(row), _ -> new LinkedHashMap<>())
                        .put(row.bucket(), row));
        var lines = new ArrayList<CountLine>();
        groups.forEach((name, rows) -> lines.add(new CountLine(
                name,
                periods.days().entrySet().stream()
                        .flatMap(period -> amount(period.getValue(), rows.get(period.getKey())).stream())
                        .toList())));
        lines.sort(CountPicture.LARGEST_FIRST);
        return lines;
    }

    /** Of a period without a row 0 where all of it was reported, else nothing; nothing where no goods have doses. */
    private Optional<CountLine.Amount> amount(DaySpan days, @Nullable CountRow row) {
        boolean isKnown = row == null
                ? unreported.stream().noneMatch(gap -> gap.and(days).isPresent())
                : title.measure() != Measure.DOSES || row.doses().containsKey(title.method());
        return isKnown
                ? Optional.of(CountLine.Amount.of(days, row, title.measure(), title.method()))
                : Optional.empty();
    }

    private String name(CountRow row) {
        return title.query().groups().stream()
                .map(dimension -> CountTitle.name(dimension, row.group().getOrDefault(dimension.word(), "")))
                .findFirst()
                .orElse("");
    }

    /** What of the answer is not in the picture. */
    private List<String> left(int groups) {
        var left = new ArrayList<String>();
        if (groups > 0) {
            left.add("The " + CountPicture.MOST_LINES + " largest of " + (CountPicture.MOST_LINES + groups)
                    + " are drawn");
        }
        long seizures = table.excludedMonthReports()
                + table.rows().stream()
                        .filter(row -> !periods.days().containsKey(row.bucket()))
                        .mapToLong(CountRow::seizures)
                        .sum();
        if (seizures > 0) {
            left.add("Not drawn: " + seizures + " seizures that are known to the month alone");
        }
        return left;
    }
}
