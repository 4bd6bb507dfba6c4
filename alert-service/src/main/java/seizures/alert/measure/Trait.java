package seizures.alert.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import seizures.alert.series.Fact;
import seizures.contract.Contribution;
import seizures.domain.dimension.Dimension;

/** What of a seizure can be new. */
public enum Trait {
    SUBSTANCE(Dimension.SUBSTANCE),
    FAMILY(Dimension.FAMILY),
    CLASS(Dimension.CLASS),
    FORM(Dimension.FORM),
    PORT(Dimension.PORT),
    MODE(Dimension.MODE),
    ORIGIN(Dimension.ORIGIN),
    /** All substances of one seizure, two or more. */
    COMBINATION(null),
    /** The countries on the way in the order of the report, and the one that seized. */
    ROUTE(null);

    private final @Nullable Dimension dimension;

    Trait(@Nullable Dimension dimension) {
        this.dimension = dimension;
    }

    /** The dimension of counts that it stands for; empty if counts have none. */
    public Optional<Dimension> dimension() {
        return Optional.ofNullable(dimension);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word in rules; empty where there is none. */
    public static Optional<Trait> of(String word) {
        for (var trait : values()) {
            if (trait.word().equals(word)) {
                return Optional.of(trait);
            }
        }
        return Optional.empty();
    }

    /** The values that a seizure has, each with the goods that have it; none where the report does not tell. */
    public Map<String, List<Contribution>> of(Fact fact, List<Contribution> goods) {
        var values = new LinkedHashMap<String, List<Contribution>>();
        if (dimension != null) {
            for (var part : goods) {
                dimension
                        .valuesOf(fact.source(), part.goods())
                        .forEach(value -> values.computeIfAbsent(value, _ -> new ArrayList<>(1))
                                .add(part));
            }
            return values;
        }
        var value = this == COMBINATION ? combination(goods) : route(fact);
        value.ifPresent(text -> values.put(text, goods));
        return values;
    }

    private static Optional<String> combination(List<Contribution> goods) {
        var substances = goods.stream()
                .map(part -> part.substance().code())
                .distinct()
                .sorted()
                .toList();
        return substances.size() < 2 ? Optional.empty() : Optional.of(String.join(" + ", substances));
    }

    private static Optional<String> route(Fact fact) {
        return fact.route().isEmpty()
                ? Optional.empty()
                : Optional.of(fact.route().stream()
                                .map(point -> point.country().code())
                                .collect(Collectors.joining(" > "))
                        + " > " + fact.port().country().code());
    }
}
