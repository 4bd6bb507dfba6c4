package seizures.stats.changes;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.contract.Tally;
import seizures.stats.cells.Counts;
import seizures.stats.cells.Counts.Group;
import seizures.stats.query.CountRow;
import seizures.stats.query.CountRows;

/**
 * What moved between two days of knowledge: each group whose counts differ, or in which seizures took each other's
 * place, with both counts, the difference, and the versions of seizures that made it.
 *
 * @param asOf when the newest change was made that is part of the answer; absent where only past days are asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Restatement(
        LocalDate from,
        LocalDate to,
        String calendar,
        String bucket,
        @Nullable LocalDate occurredFrom,
        @Nullable LocalDate occurredTo,
        List<Row> rows,
        Total total,
        List<String> notes,
        @Nullable Instant asOf) {
    /** @param before,after absent where nothing was counted */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String bucket,
            Map<String, String> group,

            @JsonIgnoreProperties({"bucket", "group", "status"}) @Nullable
            CountRow before,

            @JsonIgnoreProperties({"bucket", "group", "status"}) @Nullable
            CountRow after,

            Difference change,
            int causeCount,
            List<Because> causes) {}

    record Total(
            @JsonIgnoreProperties({"bucket", "group", "status"})
            CountRow before,

            @JsonIgnoreProperties({"bucket", "group", "status"})
            CountRow after,

            Difference change,
            int causeCount) {}

    /**
     * @param version of the record that became known between the days
     * @param firstReport whether the seizure was unknown before it; if not, it restates
     * @param cause {@code MERGED} where reports of one seizure by two agencies were linked, or parted again; {@code OVERLAP}
     *     where more or less of it is counted, since a sum of an area and reports in it may be the same goods; else absent
     * @param linkedTo the other report
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Because(
            String seizureId,
            int version,
            boolean firstReport,
            @Nullable String cause,
            @Nullable String linkedTo,
            Difference change) {
        static Because of(Causes.Cause cause, Tally tally) {
            boolean linked = cause.linkedTo() != null;
            return new Because(
                    cause.seizureId(),
                    cause.version(),
                    cause.version() == 1 && !linked && !cause.isOverlap(),
                    cause.isOverlap() ? "OVERLAP" : linked ? "MERGED" : null,
                    cause.linkedTo(),
                    Difference.of(tally));
        }
    }

    /**
     * @param counts known on the one day and on the other
     * @param countedTwice what may be
     */
    static Restatement of(
            RestatementQuery query,
            List<Counts> counts,
            Causes causes,
            List<String> countedTwice,
            Optional<Instant> asOf) {
        var before = CountRows.of(query.before(), counts.getFirst());
        var after = CountRows.of(query.after(), counts.getLast());
        var total = new Total(
                before.total(), after.total(), Difference.between(before.total(), after.total()), causes.distinct());
        return new Restatement(
                query.from(),
                query.to(),
                query.counts().calendar().code(),
                query.counts().bucket().word(),
                query.counts().from().orElse(null),
                query.counts().to().orElse(null),
                rows(query, before, after, causes),
                total,
                Stream.concat(countedTwice.stream(), after.notes().stream()).toList(),
                asOf.orElse(null));
    }

    private static List<Row> rows(RestatementQuery query, CountRows before, CountRows after, Causes causes) {
        var groups = new TreeSet<Group>(query.counts().order());
        groups.addAll(before.byGroup().keySet());
        groups.addAll(after.byGroup().keySet());
        groups.addAll(causes.byGroup().keySet());
        var rows = new ArrayList<Row>();
        for (var group : groups) {
            var was = before.byGroup().get(group);
            var is = after.byGroup().get(group);
            var because = causes.of(group);
            if (!because.isEmpty() || !Objects.equals(was, is)) {
                rows.add(new Row(
                        group.period().label(),
                        query.counts().named(group),
                        was,
                        is,
                        Difference.between(was, is),
                        because.size(),
                        because.entrySet().stream()
                                .limit(query.limit())
                                .map(cause -> Because.of(cause.getKey(), cause.getValue()))
                                .toList()));
            }
        }
        return List.copyOf(rows);
    }
}
