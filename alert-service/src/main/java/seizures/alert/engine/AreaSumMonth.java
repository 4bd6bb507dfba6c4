package seizures.alert.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Fact;
import seizures.domain.overlap.AreaReport;

/** What one agency reported of one month of one area: sums of the area, reports of places in it, and the adjustments of the sums. */
final class AreaSumMonth {
    private final List<Fact> sums = new ArrayList<>(0);
    private final List<Fact> reports = new ArrayList<>(0);
    private final List<Fact> unread = new ArrayList<>(0);
    /** Null where there is nothing to compare. */
    private @Nullable AreaSumSteps steps;

    private boolean isStale;

    private List<Fact> side(AreaReport report) {
        return report.isSum() ? sums : reports;
    }

    void add(Fact fact, AreaReport report) {
        side(report).add(fact);
        if (steps != null) {
            unread.add(fact);
        }
    }

    void remove(Fact fact, AreaReport report) {
        side(report).remove(fact);
        isStale = true;
    }

    boolean isEmpty() {
        return sums.isEmpty() && reports.isEmpty();
    }

    List<Fact> adjustments() {
        return steps == null ? List.of() : steps.adjustments();
    }

    /** Takes in what has come and gone. @return the adjustments that have moved */
    MovedFacts adjust() {
        var moved = steps != null && !isStale && steps.canAdd(unread) ? steps.add(unread) : adjustAnew();
        unread.clear();
        isStale = false;
        return moved;
    }

    private MovedFacts adjustAnew() {
        var last = adjustments();
        steps = sums.isEmpty() || reports.isEmpty() ? null : new AreaSumSteps();
        if (steps != null) {
            steps.add(Stream.concat(sums.stream(), reports.stream()).toList());
        }
        return last.isEmpty() && steps == null ? MovedFacts.NONE : MovedFacts.between(last, adjustments());
    }
}
