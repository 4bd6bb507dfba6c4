package seizures.alert.measure;

import java.util.Map;
import java.util.Set;
import seizures.alert.series.Fact;
import seizures.contract.Contribution;
import seizures.domain.dimension.Dimension;

/** Which goods a rule looks at: in each dimension that it names, those with one of the values. */
public record Selector(Map<Dimension, Set<String>> values) {
    public boolean isAll() {
        return values.isEmpty();
    }

    public boolean takes(Fact fact, Contribution goods) {
        for (var dimension : values.entrySet()) {
            if (!dimension.getValue().contains(dimension.getKey().valueOf(fact, goods))) {
                return false;
            }
        }
        return true;
    }
}
