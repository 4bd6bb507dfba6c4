package seizures.alert.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import seizures.alert.kind.Kind;
import seizures.alert.measure.Measure;
import seizures.alert.series.Fact;
import seizures.contract.Contribution;
import seizures.contract.Severity;
import seizures.domain.dimension.Dimension;

/**
 * What counts as too much.
 *
 * @param group one series each; without any, all that is selected is one series. In the order of {@link Dimension}
 * @param fireAfter how long it must have been known that the rule holds before anybody is told
 * @param notes what people know it by, and whether it is in force
 */
public record Rule(
        Severity severity,
        Selector select,
        List<Dimension> group,
        Measure measure,
        Kind when,
        Duration fireAfter,
        RuleNotes notes) {
    /** False where it is switched off or has ended. */
    public boolean isInForce(Instant now) {
        return notes.isInForce(now);
    }

    /** The part of a seizure's goods that it looks at. */
    public List<Contribution> taken(Fact fact, List<Contribution> goods) {
        if (select.isAll()) {
            return goods;
        }
        var taken = new ArrayList<Contribution>(goods.size());
        for (var part : goods) {
            if (select.takes(fact, part)) {
                taken.add(part);
            }
        }
        return taken;
    }

    /** When an alert fires that nothing has taken back until then; pending before. */
    public Instant firesAt(Instant raisedAt) {
        return raisedAt.plus(fireAfter);
    }

    /** When an alert is over: it was true, and nobody needs to act on it any more. Not before it fires. */
    public Instant overAt(Instant windowEnd, Instant raisedAt) {
        var firesAt = firesAt(raisedAt);
        return (windowEnd.isAfter(firesAt) ? windowEnd : firesAt).plus(when.holdFor());
    }

    /** As alerts name what is counted. */
    public String unit() {
        return when.unit(measure);
    }
}
