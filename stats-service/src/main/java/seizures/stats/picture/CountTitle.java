package seizures.stats.picture;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import seizures.commons.picture.PictureWords;
import seizures.domain.dimension.Dimension;
import seizures.domain.dimension.DimensionNames;
import seizures.stats.query.Bucket;
import seizures.stats.query.CountQuery;
import seizures.stats.query.CountTable;
import seizures.stats.query.Measure;

/** A question about counts, and its total, in words. */
record CountTitle(CountQuery query, Measure measure) {
    private static final Set<Dimension> GOODS =
            Set.of(Dimension.SUBSTANCE, Dimension.PARENT, Dimension.FAMILY, Dimension.CLASS, Dimension.FORM);
    private static final int MOST_NAMED = 4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** {@code Doses (assay-2mg@1) of Fentanyl, Laredo (USLRD), United States, by month, from 1 Oct 2018 to 30 Sep 2024}. */
    String title() {
        var parts = new ArrayList<String>();
        var goods = named(true);
        parts.add(goods.isEmpty() ? what() : what() + " of " + String.join(", ", goods));
        parts.addAll(named(false));
        parts.add("by " + bucket());
        query.groups().forEach(dimension -> parts.add("by " + dimension.word()));
        time().ifPresent(parts::add);
        return String.join(", ", parts);
    }

    private String bucket() {
        return query.bucket() == Bucket.FISCAL_YEAR
                ? "fiscal year (" + query.calendar().code() + ")"
                : query.bucket().word();
    }

    private Optional<String> time() {
        return query.from().isEmpty() && query.to().isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.of(
                                query.from().map(day -> "from " + DAY.format(day)),
                                query.to().map(day -> "to " + DAY.format(day)))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")));
    }

    private List<String> named(boolean isOfGoods) {
        return query.filters().entrySet().stream()
                .filter(filter -> GOODS.contains(filter.getKey()) == isOfGoods)
                .map(filter -> names(filter.getKey(), filter.getValue()))
                .toList();
    }

    private static String names(Dimension dimension, Set<String> values) {
        var names = values.stream()
                .sorted()
                .limit(MOST_NAMED)
                .map(value -> name(dimension, value))
                .collect(Collectors.joining(" and "));
        return values.size() > MOST_NAMED ? names + " and " + (values.size() - MOST_NAMED) + " more" : names;
    }

    static String name(Dimension dimension, String value) {
        return DimensionNames.of(dimension, value, Locale.ENGLISH);
    }

    private String what() {
        return switch (measure) {
            case DOSES -> "Potentially lethal doses (" + method() + ")";
            case SEIZURES -> "Seizures";
            case MASS -> "Gross mass";
            case PILLS -> "Pills";
            case UNITS -> "Units";
        };
    }

    String method() {
        return query.methods().getFirst().id();
    }

    /** What the axis counts. */
    String unit() {
        return switch (measure) {
            case DOSES -> "doses (" + method() + ")";
            case MASS -> "kg";
            case SEIZURES, PILLS, UNITS -> measure.word();
        };
    }

    /** The total with its interval, and who has not reported. */
    String statement(CountTable table, List<String> left) {
        var said = new ArrayList<String>();
        var doses = table.total().doses().get(method());
        var sum = CountLine.shown(measure.of(table.total(), method()), measure);
        boolean isWithoutDoses =
                measure == Measure.DOSES && doses == null && table.total().seizures() > 0;
        said.add(
                isWithoutDoses
                        ? "No goods here have doses by this method"
                        : "In all " + PictureWords.number(sum) + " " + unit()
                                + (measure == Measure.DOSES && doses != null
                                        ? ", 95 % interval "
                                                + PictureWords.number(CountLine.shown(doses.low(), measure)) + " to "
                                                + PictureWords.number(CountLine.shown(doses.high(), measure))
                                        : ""));
        said.addAll(left);
        var coverage = table.total().coverage();
        if (coverage != null && !coverage.complete()) {
            said.add("Not all was reported: " + coverage.text());
        }
        return String.join(". ", said) + ".";
    }
}
