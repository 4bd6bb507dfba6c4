package seizures.stats.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import seizures.contract.Agency;
import seizures.contract.Contribution;
import seizures.contract.RoutePoint;
import seizures.contract.SeizureChange;
import seizures.domain.dimension.Dimension;
import seizures.domain.doses.DoseMethods;
import seizures.domain.registry.FiscalCalendar;
import seizures.domain.registry.Substances;
import seizures.stats.Histories;
import seizures.stats.Recount;
import seizures.stats.cells.Cells;

class CountTableTest {
    private static final DoseMethods METHODS = DoseMethods.builtIn();
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_row_and_the_total_are_the_recount_of_what_they_select(long seed) {
        var random = new Random(seed);
        var changes = Histories.anyHistory(random).changes();
        var query = anyQuery(random);

        var table = ask(changes, query);

        var known = knownAt(changes, query.knownAt());
        var expected = new TreeMap<String, String>();
        for (var group : groups(known, query)) {
            var sums = sums(known, query, group);
            if (!sums.equals("0 seizures, 0 ug")) {
                expected.put(group, sums);
            }
        }
        var rows = new TreeMap<String, String>();
        table.rows()
                .forEach(row -> rows.put(
                        row.bucket() + row.group(), row.seizures() + " seizures, " + row.massMicrograms() + " ug"));
        rows.values().removeIf("0 seizures, 0 ug"::equals);
        assertThat(rows).isEqualTo(expected);
        assertThat(table.total().seizures())
                .isEqualTo(Recount.seizures(known, (change, item) -> isIn(query, change, item)));
        assertThat(table.total().massMicrograms())
                .isEqualTo(Long.toString(Recount.micrograms(known, (change, item) -> isIn(query, change, item))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_stands_and_what_was_told_in_changes_give_the_same_answer_today(long seed) {
        var random = new Random(seed);
        var history = Histories.anyHistory(random);
        var query = query(anyFilters(random), anyGroups(random), Bucket.MONTH, LATER);

        assertThat(ask(history.changes(), query).rows())
                .isEqualTo(ask(history.standing(), query).rows());
        assertThat(ask(history.changes(), query).total())
                .isEqualTo(ask(history.standing(), query).total());
    }

    @Test
    void a_month_that_the_range_cuts_is_told_of_and_not_counted() {
        var change = Histories.monthly("2024-03", 5);
        var whole = new CountQuery(
                Map.of(),
                Optional.of(LocalDate.of(2024, 3, 1)),
                Optional.of(LocalDate.of(2024, 3, 31)),
                Bucket.DAY,
                List.of(),
                List.of(METHODS.standard()),
                LATER,
                us());
        var cut = new CountQuery(
                Map.of(),
                Optional.of(LocalDate.of(2024, 3, 2)),
                Optional.empty(),
                Bucket.DAY,
                List.of(),
                List.of(METHODS.standard()),
                LATER,
                us());

        assertThat(ask(List.of(change), whole).rows())
                .extracting(CountRow::bucket)
                .containsExactly("2024-03");
        assertThat(ask(List.of(change), cut).rows()).isEmpty();
        assertThat(ask(List.of(change), cut).excludedMonthReports()).isEqualTo(5);
    }

    static CountTable ask(List<SeizureChange> changes, CountQuery query) {
        var cells = new Cells();
        cells.take(Recount.cells(changes).entrySet().stream()
                .map(entry -> new Cells.Update(entry.getKey(), Optional.of(entry.getValue()), Instant.EPOCH))
                .toList());
        return CountTable.of(query, cells.sum(query), Optional.empty(), Optional.empty());
    }

    private static List<SeizureChange> knownAt(List<SeizureChange> changes, LocalDate day) {
        return changes.stream()
                .filter(change -> !change.recordedOn().isAfter(day))
                .toList();
    }

    private static Set<String> groups(List<SeizureChange> changes, CountQuery query) {
        var groups = new TreeSet<String>();
        changes.forEach(change -> change.contributions().stream()
                .filter(item -> isIn(query, change, item))
                .forEach(item -> groups.addAll(groups(query, change, item))));
        return groups;
    }

    private static String sums(List<SeizureChange> changes, CountQuery query, String group) {
        BiPredicate<SeizureChange, Contribution> inGroup = (change, item) ->
                isIn(query, change, item) && groups(query, change, item).contains(group);
        return Recount.seizures(changes, inGroup) + " seizures, " + Recount.micrograms(changes, inGroup) + " ug";
    }

    private static boolean isIn(CountQuery query, SeizureChange change, Contribution item) {
        var values = values(change, item);
        return query.filters().entrySet().stream()
                .allMatch(filter -> values.get(filter.getKey()).stream().anyMatch(filter.getValue()::contains));
    }

    /** The labels of all rows that it is in: of several values, each that is asked for. */
    private static Set<String> groups(CountQuery query, SeizureChange change, Contribution item) {
        var rows = List.of(new LinkedHashMap<String, String>());
        for (var dimension : query.groups()) {
            var more = new ArrayList<LinkedHashMap<String, String>>();
            for (var row : rows) {
                for (var value : values(change, item).get(dimension)) {
                    if (query.filters().getOrDefault(dimension, Set.of(value)).contains(value)) {
                        var longer = new LinkedHashMap<>(row);
                        longer.put(dimension.word(), value);
                        more.add(longer);
                    }
                }
            }
            rows = more;
        }
        var bucket = query.bucket().of(change.occurredOn(), query.calendar()).label();
        return rows.stream().map(row -> bucket + row).collect(Collectors.toSet());
    }

    private static Map<Dimension, Set<String>> values(SeizureChange change, Contribution item) {
        var values = new EnumMap<Dimension, Set<String>>(Dimension.class);
        var substance = Substances.today(item.substance());
        var port = change.port()
                .toString()
                .replace("SCHEDULE_D:2304", "UNLOCODE:USLRD")
                .replace("Kiel | Hafen", "KIEL | HAFEN");
        values.put(Dimension.PORT, Set.of(port));
        values.put(
                Dimension.COUNTRY_GROUP,
                change.port().country().code().equals("US")
                        ? Set.of("COALITION_CORE", "TRILATERAL", "WESTERN_HEMISPHERE")
                        : Set.of("NONE"));
        values.put(Dimension.AGENCY, Set.of(change.agency().code()));
        values.put(
                Dimension.PARTICIPANT,
                Stream.concat(Stream.of(change.agency()), change.circumstances().participants().stream())
                        .map(Agency::code)
                        .collect(Collectors.toSet()));
        values.put(Dimension.CROSSING, Set.of(change.circumstances().crossing().name()));
        values.put(Dimension.ORIGIN, countries(change, RoutePoint.Role.ORIGIN));
        values.put(Dimension.DEPARTURE, countries(change, RoutePoint.Role.DEPARTURE));
        values.put(Dimension.TRANSIT, countries(change, RoutePoint.Role.TRANSIT));
        values.put(
                Dimension.DETECTION,
                change.circumstances().detection().isEmpty()
                        ? Set.of("UNKNOWN")
                        : change.circumstances().detection().stream()
                                .map(Enum::name)
                                .collect(Collectors.toSet()));
        values.put(Dimension.SUBSTANCE, Set.of(substance.code()));
        values.put(Dimension.PARENT, Set.of(Substances.parentOf(substance).code()));
        values.put(Dimension.FORM, Set.of(item.form().name()));
        values.put(Dimension.EVIDENCE, Set.of(item.evidence().name()));
        return values;
    }

    private static Set<String> countries(SeizureChange change, RoutePoint.Role role) {
        var countries = change.circumstances().route().stream()
                .filter(point -> point.role() == role)
                .map(point -> point.country().code())
                .collect(Collectors.toSet());
        return countries.isEmpty() ? Set.of("UNKNOWN") : countries;
    }

    private static CountQuery anyQuery(Random random) {
        var bucket = Bucket.values()[random.nextInt(Bucket.values().length)];
        return query(
                anyFilters(random),
                anyGroups(random),
                bucket,
                LocalDate.of(2024, 1, 1).plusDays(random.nextInt(20)));
    }

    private static Map<Dimension, Set<String>> anyFilters(Random random) {
        var filters = new EnumMap<Dimension, Set<String>>(Dimension.class);
        if (random.nextBoolean()) {
            filters.put(Dimension.SUBSTANCE, Set.of("fentanyl", "cocaine", "other:pink dust"));
        }
        if (random.nextInt(3) == 0) {
            filters.put(Dimension.FORM, Set.of("POWDER", "LIQUID"));
        }
        if (random.nextInt(3) == 0) {
            filters.put(Dimension.CROSSING, Set.of("AT_PORT"));
        }
        if (random.nextInt(3) == 0) {
            filters.put(Dimension.PARTICIPANT, Set.of("US-DEA", "MX-ANAM"));
        }
        if (random.nextInt(3) == 0) {
            filters.put(Dimension.DETECTION, Set.of("CANINE", "UNKNOWN"));
        }
        if (random.nextInt(3) == 0) {
            filters.put(Dimension.TRANSIT, Set.of("PA", "UNKNOWN"));
        }
        return filters;
    }

    private static List<Dimension> anyGroups(Random random) {
        var groups = new ArrayList<>(List.of(
                Dimension.PORT,
                Dimension.COUNTRY_GROUP,
                Dimension.AGENCY,
                Dimension.PARTICIPANT,
                Dimension.CROSSING,
                Dimension.ORIGIN,
                Dimension.DETECTION,
                Dimension.DEPARTURE,
                Dimension.TRANSIT,
                Dimension.SUBSTANCE,
                Dimension.PARENT,
                Dimension.FORM,
                Dimension.EVIDENCE));
        Collections.shuffle(groups, random);
        return groups.subList(0, random.nextInt(4));
    }

    private static CountQuery query(
            Map<Dimension, Set<String>> filters, List<Dimension> groups, Bucket bucket, LocalDate knownAt) {
        return new CountQuery(
                filters, Optional.empty(), Optional.empty(), bucket, groups, List.copyOf(METHODS.all()), knownAt, us());
    }

    private static FiscalCalendar us() {
        return FiscalCalendar.find("US").orElseThrow();
    }
}
