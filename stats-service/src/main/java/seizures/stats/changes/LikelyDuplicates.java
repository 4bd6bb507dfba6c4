package seizures.stats.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import seizures.stats.cells.AnswerMemory;

/**
 * Pairs of reports by two agencies that may be of one seizure: on one day, at one port or in one area, with a substance in
 * common, and of nearly the same amount, or one naming the other's agency. What is merged, or was rejected, is not there.
 */
final class LikelyDuplicates {
    private static final long BYTES_PER_REPORT = 600;
    private static final int REPORTS_AT_ONCE = 64;

    private final DuplicatesQuery query;
    private final Map<String, Integer> standing = new HashMap<>();
    private final Map<String, Change> newest = new HashMap<>();

    private LikelyDuplicates(DuplicatesQuery query) {
        this.query = query;
    }

    /** The newest day first. */
    static List<ReportPair> of(DuplicatesQuery query, Changes changes, RejectedPairs rejected) {
        var all = new LikelyDuplicates(query);
        changes.between(LocalDate.MIN, LocalDate.MAX, all::add);
        return all.pairs(rejected);
    }

    private void add(Change change) {
        if (!query.takes(change)) {
            return;
        }
        standing.merge(change.seizureId(), change.sign(), Integer::sum);
        if (change.sign() > 0
                && newest.put(change.seizureId(), change) == null
                && newest.size() % REPORTS_AT_ONCE == 0) {
            AnswerMemory.spend(REPORTS_AT_ONCE * BYTES_PER_REPORT);
        }
    }

    private List<ReportPair> pairs(RejectedPairs rejected) {
        var places = new TreeMap<String, List<StandingReport>>(Comparator.reverseOrder());
        newest.forEach((id, change) -> {
            if (standing.getOrDefault(id, 0) > 0) {
                var report = StandingReport.of(change);
                places.computeIfAbsent(report.placeAndDay(), _ -> new ArrayList<>(1))
                        .add(report);
            }
        });
        return places.values().stream()
                .flatMap(reports -> pairs(reports, rejected).stream())
                .toList();
    }

    private List<ReportPair> pairs(Collection<StandingReport> there, RejectedPairs rejected) {
        var reports = there.stream()
                .sorted(Comparator.comparing(report -> report.change().seizureId()))
                .toList();
        var pairs = new ArrayList<ReportPair>();
        for (int i = 0; i < reports.size(); i++) {
            for (var other : reports.subList(i + 1, reports.size())) {
                var pair = ReportPair.of(reports.get(i), other);
                pair.filter(query::takes)
                        .filter(likely ->
                                !rejected.has(likely.a().seizureId(), likely.b().seizureId()))
                        .ifPresent(pairs::add);
            }
        }
        return pairs;
    }
}
