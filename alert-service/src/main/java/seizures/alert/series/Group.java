package seizures.alert.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import seizures.contract.Contribution;
import seizures.contract.PortCode;
import seizures.domain.dimension.Dimension;
import seizures.domain.registry.Areas;
import seizures.domain.registry.Ports;

/** The values of a series' dimensions, in the order of {@link Dimension}: {@code {"country": "US"}}. */
public final class Group {
    private final Map<String, String> names;
    private final int hash;

    public Group(Map<String, String> names) {
        this.names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        this.hash = this.names.hashCode();
    }

    public Map<String, String> names() {
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

    public static Group of(List<Dimension> grouping, Fact fact, Contribution goods) {
        var names = new LinkedHashMap<String, String>();
        for (var dimension : grouping) {
            names.put(dimension.word(), dimension.valueOf(fact, goods));
        }
        return new Group(names);
    }

    /** The same group of the area as a whole that its port lies in; nothing where it has no port in an area. */
    public Optional<Group> around() {
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

    /** The goods of a fact, parted by group. */
    public static Map<Group, List<Contribution>> part(List<Dimension> grouping, Fact fact) {
        var parts = new LinkedHashMap<Group, List<Contribution>>();
        for (var goods : fact.goods()) {
            parts.computeIfAbsent(of(grouping, fact, goods), group -> new ArrayList<>(1))
                    .add(goods);
        }
        return parts;
    }

    @Override
    public String toString() {
        return names.toString();
    }
}
