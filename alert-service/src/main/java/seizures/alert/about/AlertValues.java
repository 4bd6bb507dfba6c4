package seizures.alert.about;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import seizures.contract.PortCode;
import seizures.contract.SubstanceCode;
import seizures.domain.dimension.Dimension;
import seizures.domain.registry.CountryGroups;
import seizures.domain.registry.Substances;
import tools.jackson.databind.JsonNode;

/**
 * What an alert is about in each dimension: what its group says, or else what its rule selects. A port implies its area,
 * region, country and groups of countries, a country its groups, an agency that it takes part, a substance its parent, family and class. Empty where the alert is about everything there.
 *
 * @param definition of the alert's rule, if known
 */
public record AlertValues(
        Map<String, String> group, @Nullable JsonNode definition) {
    /** Its values in a dimension; empty where it is about everything there. */
    public Set<String> in(Dimension dimension) {
        var stated = stated(dimension);
        if (!stated.isEmpty()) {
            return stated;
        }
        return switch (dimension) {
            case AREA, REGION, COUNTRY -> implied(Dimension.PORT, port -> placeOf(dimension, port));
            case COUNTRY_GROUP -> groupsOf(in(Dimension.COUNTRY));
            case PARTICIPANT -> stated(Dimension.AGENCY);
            case PARENT, FAMILY, CLASS -> implied(Dimension.SUBSTANCE, code -> Set.of(kindOf(dimension, code)));
            default -> Set.of();
        };
    }

    private Set<String> stated(Dimension dimension) {
        var own = group.get(dimension.word());
        if (own != null || definition == null) {
            return own == null ? Set.of() : Set.of(own);
        }
        var selected = new LinkedHashSet<String>();
        definition
                .path("select")
                .path(dimension.word())
                .forEach(value -> selected.add(dimension.parseLeniently(value.stringValue(""))));
        return selected;
    }

    private Set<String> implied(Dimension by, Function<String, Set<String>> of) {
        var found = new LinkedHashSet<String>();
        for (var value : stated(by)) {
            try {
                found.addAll(of.apply(value));
            } catch (IllegalArgumentException _) {
                // A value in a rule from before such values were refused: it implies nothing.
            }
        }
        return found;
    }

    private static Set<String> placeOf(Dimension dimension, String port) {
        return Dimension.valuesOf(PortCode.parse(port)).getOrDefault(dimension, Set.of());
    }

    private static Set<String> groupsOf(Set<String> countries) {
        return CountryGroups.all().stream()
                .filter(group -> group.countries().stream().anyMatch(country -> countries.contains(country.code())))
                .map(CountryGroups.CountryGroup::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String kindOf(Dimension dimension, String text) {
        var code = new SubstanceCode(text);
        return switch (dimension) {
            case PARENT -> Substances.parentOf(code).code();
            case FAMILY -> Substances.familyOf(code);
            default -> Substances.classOf(code).name();
        };
    }
}
