package seizures.alert.engine;

import java.util.List;
import seizures.alert.rule.Rule;
import seizures.alert.series.Fact;
import seizures.contract.SeizureId;

/** A seizure by itself, as all that is known by now leaves it. */
record SingleSeizure(SeizureId id, List<Fact> facts) {
    /** What of it is in a series. */
    Cube cube(SeriesKey key, Rule rule) {
        var cube = new Cube();
        for (var fact : facts) {
            var goods = Group.part(rule.group(), fact).get(key.group());
            if (goods != null) {
                cube.add(fact, goods);
            }
        }
        return cube;
    }
}
