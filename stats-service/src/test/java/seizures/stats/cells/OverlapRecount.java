package seizures.stats.cells;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import seizures.contract.Contribution;
import seizures.contract.SeizureChange;
import seizures.domain.overlap.Overlap;
import seizures.domain.registry.Areas;
import seizures.domain.registry.Ports;
import seizures.domain.registry.Substances;
import seizures.stats.Recount;

/** What is counted of overlapping sums and reports, record by record from those that stand. */
record OverlapRecount(long seizures, long micrograms) {
    static OverlapRecount of(Overlap choice, List<SeizureChange> changes, LocalDate knownAt) {
        var standing = standing(changes, knownAt);
        var without = new HashSet<String>();
        long seizures = 0;
        long micrograms = 0;
        for (var key : keys(standing)) {
            var sums = with(standing, key, OverlapRecount::isSum);
            var reports = with(standing, key, change -> !isArea(change));
            if (choice == Overlap.BOTH || sums.isEmpty() || reports.isEmpty()) {
                continue;
            }
            if (choice == Overlap.COARSER) {
                without.add("reports " + key);
            } else if (sums.stream().anyMatch(sum -> isMixed(sum) || isAssayed(sum, key))) {
                without.add("sums " + key);
            } else {
                seizures += Math.min(seizures(sums, key), seizures(reports, key));
                micrograms += Math.min(micrograms(sums, key), micrograms(reports, key));
            }
        }
        return new OverlapRecount(
                Recount.seizures(standing, (change, item) -> isCounted(change, item, without)) - seizures,
                Recount.micrograms(standing, (change, item) -> isCounted(change, item, without)) - micrograms);
    }

    private static List<SeizureChange> standing(List<SeizureChange> changes, LocalDate knownAt) {
        var standing = new HashMap<String, SeizureChange>();
        for (var change : changes) {
            if (!change.recordedOn().isAfter(knownAt)) {
                var id = change.seizureId().value();
                if (change.sign() > 0) {
                    standing.put(id, change);
                } else {
                    standing.remove(id);
                }
            }
        }
        return List.copyOf(standing.values());
    }

    private static Set<String> keys(List<SeizureChange> standing) {
        var keys = new HashSet<String>();
        standing.forEach(change -> change.contributions().forEach(item -> keys.add(key(change, item))));
        return keys;
    }

    private static String key(SeizureChange change, Contribution item) {
        return change.occurredOn().month() + " " + Ports.areaOf(change.port()) + " " + change.agency() + " "
                + change.circumstances().crossing() + " " + Substances.today(item.substance());
    }

    private static List<SeizureChange> with(
            List<SeizureChange> standing, String key, Predicate<SeizureChange> isMeant) {
        return standing.stream()
                .filter(isMeant)
                .filter(change -> !items(change, key).isEmpty())
                .toList();
    }

    private static List<Contribution> items(SeizureChange change, String key) {
        return change.contributions().stream()
                .filter(item -> key(change, item).equals(key))
                .toList();
    }

    private static boolean isArea(SeizureChange change) {
        return Areas.reportedAs(change.port()).isPresent();
    }

    private static boolean isSum(SeizureChange change) {
        return isArea(change) && change.occurredOn().isMonth();
    }

    private static boolean isMixed(SeizureChange change) {
        return kinds(change.contributions()) > 1;
    }

    private static long kinds(List<Contribution> items) {
        return items.stream()
                .map(item -> item.substance() + " " + item.form() + " " + item.evidence())
                .distinct()
                .count();
    }

    private static boolean isAssayed(SeizureChange change, String key) {
        return items(change, key).stream().anyMatch(item -> item.assayedMicrograms() + item.assayedPills() > 0);
    }

    private static long seizures(List<SeizureChange> changes, String key) {
        return Recount.seizures(changes, (change, item) -> key(change, item).equals(key));
    }

    private static long micrograms(List<SeizureChange> changes, String key) {
        return Recount.micrograms(changes, (change, item) -> key(change, item).equals(key));
    }

    private static boolean isCounted(SeizureChange change, Contribution item, Set<String> without) {
        var side = isSum(change) ? "sums " : isArea(change) ? "" : "reports ";
        return !without.contains(side + key(change, item));
    }
}
