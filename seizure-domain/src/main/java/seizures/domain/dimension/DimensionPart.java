package seizures.domain.dimension;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import seizures.contract.Agency;
import seizures.contract.Crossing;
import seizures.contract.Detection;
import seizures.contract.Mode;
import seizures.contract.PortCode;
import seizures.contract.RouteCountries;

/**
 * A part of a seizure's circumstances, and its values in the dimensions that read nothing else. Counts number the values of
 * each part and ask once for each of them what a question selects: there are few values and many seizures.
 */
public final class DimensionPart<V> {
    public static final DimensionPart<PortCode> PORT = new DimensionPart<>(DimensionSource::port, Dimension::valuesOf);
    public static final DimensionPart<Agency> AGENCY =
            new DimensionPart<>(DimensionSource::agency, Dimension::valuesOf);
    public static final DimensionPart<Team> TEAM = new DimensionPart<>(DimensionSource::team, Dimension::valuesOf);
    public static final DimensionPart<Crossing> CROSSING =
            new DimensionPart<>(DimensionSource::crossing, Dimension::valuesOf);
    public static final DimensionPart<Mode> MODE = new DimensionPart<>(DimensionSource::mode, Dimension::valuesOf);
    public static final DimensionPart<RouteCountries> WAY =
            new DimensionPart<>(DimensionSource::way, Dimension::valuesOf);

    public static final DimensionPart<List<Detection>> DETECTION =
            new DimensionPart<>(DimensionSource::detection, Dimension::valuesOf);

    /** All of them: together they have the values of every dimension but those of goods. */
    public static final List<DimensionPart<?>> ALL = List.of(PORT, AGENCY, TEAM, CROSSING, MODE, WAY, DETECTION);

    private final Function<DimensionSource, V> value;
    private final Function<V, Map<Dimension, Set<String>>> values;

    private DimensionPart(Function<DimensionSource, V> value, Function<V, Map<Dimension, Set<String>>> values) {
        this.value = value;
        this.values = values;
    }

    public V of(DimensionSource source) {
        return value.apply(source);
    }

    /** The values of the part in its dimensions; never none in any. */
    public Map<Dimension, Set<String>> valuesOf(V part) {
        return values.apply(part);
    }
}
