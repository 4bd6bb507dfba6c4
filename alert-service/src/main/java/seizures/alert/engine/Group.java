package seizures.alert.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Fact;
import seizures.contract.Contribution;
import seizures.contract.PortCode;
import seizures.domain.dimension.Dimension;
import seizures.domain.registry.Areas;
import seizures.domain.registry.Ports;

/** The values of a series' dimensions, in the order of {@link Dimension}: {@code {"country": "US"}}. */
final class Group {
    private final Map<String, String> names;
    private final int hash;

    Group(Map<String, String> names) {
        this.names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        this.hash = this.names.hashCode();
    }

    Map<String, String> names() {
        return names;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Group group && hash == group.hash && names.equals(group.names));
    }

    /** Reckoned once: groups are looked up for every rule at every change. */
    @Override
    public int hashCode() {
        return hash;
    }

    /** The groups that goods are in: one, or several where a dimension has several values. */
    static List<Group> of(List<Dimension> grouping, Fact fact, Contribution goods) {
        List<Map<String, String>> groups = List.of(Map.of());
        for (var dimension : grouping) {
            var values = dimension.valuesOf(fact.source(), goods.goods());
            groups = groups.stream()
                    .flatMap(group -> values.stream().map(value -> with(group, dimension.word(), value)))
                    .toList();
        }
        return groups.stream().map(Group::new).toList();
    }

    private static Map<String, String> with(Map<String, String> names, String word, String value) {
        var more = new LinkedHashMap<>(names);
        more.put(word, value);
        return more;
    }

    /** The same group of the area as a whole that its port lies in; nothing where it has no port in an area. */
    Optional<Group> around() {
        var port = names.get(Dimension.PORT.word());
        return Optional.ofNullable(port)
                .map(PortCode::parse)
                .flatMap(code -> Areas.find(Ports.areaOf(code)))
                .flatMap(area -> Optional.ofNullable(area.port()))
                .map(PortCode::toString)
                .filter(area -> !area.equals(port))
                .map(area -> {
                    var around = new LinkedHashMap<>(names);
                    around.put(Dimension.PORT.word(), area);
                    return new Group(around);
                });
    }

    /** The goods of a fact by group; in several groups where a dimension has several values. */
    static Map<Group, List<Contribution>> part(List<Dimension> grouping, Fact fact) {
        var parts = new LinkedHashMap<Group, List<Contribution>>();
        for (var goods : fact.goods()) {
            of(grouping, fact, goods)
                    .forEach(group -> parts.computeIfAbsent(group, _ -> new ArrayList<>(1))
                            .add(goods));
        }
        return parts;
    }

    @Override
    public String toString() {
        return names.toString();
    }
}
