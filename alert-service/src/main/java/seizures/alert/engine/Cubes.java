package seizures.alert.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import seizures.alert.series.Fact;
import seizures.domain.dimension.Dimension;

/** A cube for each group of each grouping in use: rules with the same grouping read the same cubes. */
final class Cubes {
    private static final Cube EMPTY = new Cube();

    private final Map<List<Dimension>, Map<Group, Cube>> byGrouping = new HashMap<>();
    /** Of each grouping the groups of ports by the group of the area that they lie in. */
    private final Map<List<Dimension>, Map<Group, Set<Group>>> inside = new HashMap<>();

    /** Keeps the cubes of these groupings. {@code facts} tells all that is known, for those that are new. */
    void use(Set<List<Dimension>> groupings, Consumer<Consumer<Fact>> facts) {
        byGrouping.keySet().retainAll(groupings);
        inside.keySet().retainAll(groupings);
        var added = groupings.stream()
                .filter(grouping -> !byGrouping.containsKey(grouping))
                .toList();
        if (!added.isEmpty()) {
            added.forEach(grouping -> byGrouping.put(grouping, start(grouping)));
            facts.accept(fact -> added.forEach(grouping -> add(grouping, fact)));
        }
    }

    /** Without a grouping there is one series from the start, although nothing may be in it yet. */
    private static Map<Group, Cube> start(List<Dimension> grouping) {
        var cubes = new HashMap<Group, Cube>();
        if (grouping.isEmpty()) {
            cubes.put(new Group(Map.of()), new Cube());
        }
        return cubes;
    }

    void add(Fact fact) {
        byGrouping.keySet().forEach(grouping -> add(grouping, fact));
    }

    private void add(List<Dimension> grouping, Fact fact) {
        var cubes = byGrouping.computeIfAbsent(grouping, unseen -> new HashMap<>());
        Group.part(grouping, fact)
                .forEach((group, goods) -> cubes.computeIfAbsent(group, unseen -> started(grouping, group))
                        .add(fact, goods));
    }

    private Cube started(List<Dimension> grouping, Group group) {
        group.around()
                .ifPresent(area -> inside.computeIfAbsent(grouping, unseen -> new HashMap<>())
                        .computeIfAbsent(area, unseen -> new HashSet<>())
                        .add(group));
        return new Cube();
    }

    /** The groups of ports in the area that a group is of as a whole. */
    Set<Group> inside(List<Dimension> grouping, Group area) {
        return inside.getOrDefault(grouping, Map.of()).getOrDefault(area, Set.of());
    }

    /** What is reported of the area as a whole that the port of a group lies in. */
    Cube around(List<Dimension> grouping, Group group) {
        return group.around().map(area -> of(grouping, area)).orElse(EMPTY);
    }

    void remove(Fact fact) {
        byGrouping.forEach((grouping, cubes) -> Group.part(grouping, fact)
                .forEach((group, goods) -> cubes.getOrDefault(group, EMPTY).remove(fact, goods)));
    }

    Cube of(List<Dimension> grouping, Group group) {
        return byGrouping.getOrDefault(grouping, Map.of()).getOrDefault(group, EMPTY);
    }

    Set<Group> groups(List<Dimension> grouping) {
        return byGrouping.getOrDefault(grouping, Map.of()).keySet();
    }
}
