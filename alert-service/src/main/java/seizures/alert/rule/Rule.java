package seizures.alert.rule;

import java.util.ArrayList;
import java.util.List;
import seizures.alert.series.Fact;
import seizures.contract.Contribution;
import seizures.contract.Severity;

/**
 * What counts as too much.
 *
 * @param group one series each; without any, all that is selected is one series. In the order of {@link Dimension}
 */
public record Rule(Severity severity, Selector select, List<Dimension> group, Measure measure, Kind when) {
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

    /** As alerts name what is counted. */
    public String unit() {
        return when.unit(measure);
    }
}
